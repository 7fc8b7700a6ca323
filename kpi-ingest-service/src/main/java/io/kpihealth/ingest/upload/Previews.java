package io.kpihealth.ingest.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.kpihealth.ingest.CursorParts;
import io.kpihealth.ingest.account.AccountFields;
import io.kpihealth.ingest.catalogue.Catalogue;
import io.kpihealth.ingest.catalogue.Catalogues;
import io.kpihealth.ingest.value.ValueStore;
import io.kpihealth.messaging.task.TaskBusy;
import io.kpihealth.scoringclient.RangeTable;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.Cursor;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of a preview. Parsed cells are not stored: the bytes are read again up to the page's end. */
@ApplicationScoped
class Previews {
    private final UploadRepository uploads;
    private final FileReading reading;
    private final Catalogues catalogues;
    private final ValueStore values;
    private final RangeTable ranges;
    private final TenantContext tenant;
    private final ObjectMapper mapper;

    Previews(
            UploadRepository uploads,
            FileReading reading,
            Catalogues catalogues,
            ValueStore values,
            RangeTable ranges,
            TenantContext tenant,
            ObjectMapper mapper) {
        this.uploads = uploads;
        this.reading = reading;
        this.catalogues = catalogues;
        this.values = values;
        this.ranges = ranges;
        this.tenant = tenant;
        this.mapper = mapper;
    }

    record Answer(PreviewView view, long version) {}

    @Transactional
    Answer page(UUID id, @Nullable String cursor, int limit) {
        Upload upload = uploads.visible(id).orElseThrow(ProblemException::notFound);
        if (upload.state() != UploadState.READY) {
            throw ProblemException.of(CommonProblem.CONFLICT, "There is a preview while an upload is ready.")
                    .extension("state", upload.state().wire());
        }
        int offset = offset(cursor);
        Catalogue catalogue = catalogues.read();
        PreviewPage page = new PreviewPage(tenant.tenantId(), values, ranges, offset, limit);
        FileSink[] sink = new FileSink[1];
        try {
            FileContext context = reading.context(upload.options(), catalogue);
            sink[0] = reading.open(context, page, issue -> {});
            reading.read(upload, context, sink[0]);
        } catch (TaskBusy unknownTenant) {
            throw ProblemException.of(CommonProblem.UNAVAILABLE, "The organisation is not known here yet.");
        } catch (RuntimeException failure) {
            if (!page.full()) {
                throw failure;
            }
        }
        return new Answer(view(upload, catalogue, sink[0], page, offset + limit), upload.version);
    }

    private PreviewView view(Upload upload, Catalogue catalogue, FileSink sink, PreviewPage page, int end) {
        return new PreviewView(
                upload.id,
                upload.layout,
                upload.periods(),
                sink.head().layout().carriesValues() && !catalogue.setConfirmed(),
                sink.head().sheets(),
                sink.head().weights(),
                sink.accounts().drafts().stream()
                        .filter(draft -> draft.isNew() || draft.isChanged())
                        .map(this::change)
                        .toList(),
                page.cells(),
                page.full() ? Cursor.encode(Integer.toString(end)) : null,
                upload.valuesNew + upload.valuesChanged + upload.valuesSame);
    }

    private PreviewView.AccountChange change(AccountDraft draft) {
        AccountFields before = draft.known() == null ? null : draft.known().fields();
        JsonNode from = mapper.valueToTree(before);
        JsonNode to = mapper.valueToTree(draft.fields());
        Map<String, PreviewView.Change> changes = new TreeMap<>();
        to.properties().forEach(field -> {
            JsonNode former = from == null || from.isNull() ? NullNode.instance : from.path(field.getKey());
            if (!Objects.equals(former, field.getValue())) {
                changes.put(field.getKey(), new PreviewView.Change(former, field.getValue()));
            }
        });
        return new PreviewView.AccountChange(
                draft.isNew() ? null : draft.id(),
                draft.fields().name(),
                draft.isNew() ? PreviewView.What.NEW : PreviewView.What.CHANGED,
                changes);
    }

    private static int offset(@Nullable String cursor) {
        List<String> parts = Cursor.decode(cursor, /* parts */ 1);
        return parts.isEmpty() ? 0 : CursorParts.number(parts.getFirst());
    }
}
