package io.kpihealth.ingest.upload;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Pieces of 1 MiB in a table behind row-level security: no disk of a replica's own is needed. */
@ApplicationScoped
class ChunkBlobStore implements BlobStore {
    static final int CHUNK = 1024 * 1024;

    private final AgroalDataSource dataSource;

    ChunkBlobStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void write(UUID uploadId, InputStream bytes) throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into upload_chunk (upload_id, no, bytes) values (?, ?, ?)")) {
            int no = 0;
            for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                insert.setObject(1, uploadId);
                insert.setInt(2, no++);
                insert.setBytes(3, chunk);
                insert.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot store the bytes of an upload", failure);
        }
    }

    @Override
    public SeekableByteChannel open(UUID uploadId, long size) {
        return new ChunkChannel(
                size, CHUNK, no -> QuarkusTransaction.requiringNew().call(() -> read(uploadId, no)));
    }

    @Override
    public void delete(UUID uploadId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from upload_chunk where upload_id = ?")) {
            delete.setObject(1, uploadId);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot delete the bytes of an upload", failure);
        }
    }

    private byte[] read(UUID uploadId, int no) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select bytes from upload_chunk where upload_id = ? and no = ?")) {
            select.setObject(1, uploadId);
            select.setInt(2, no);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("piece " + no + " of an upload is missing");
                }
                return row.getBytes(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read the bytes of an upload", failure);
        }
    }
}
