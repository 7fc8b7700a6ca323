package io.kpihealth.ingest.workbook;

import io.kpihealth.ingest.Decimals;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a cell holds, by its type in the file. Cells without content are absent from their row. */
public sealed interface Cell {

    /** The cell's content as text, as a person would recognise it; never null. */
    String raw();

    /** Text, as it stands. */
    record Text(String text) implements Cell {
        @Override
        public String raw() {
            return text;
        }
    }

    /**
     * A binary number.
     *
     * @param currency ISO code of a format that prints a currency, else null
     */
    record Number(double value, NumberForm form, @Nullable String currency) implements Cell {
        /** The shortest decimal that reads back as the number: 0.57, never 0.56999…. */
        public BigDecimal shortest() {
            return Decimals.shortest(value);
        }

        @Override
        public String raw() {
            return switch (form) {
                case PLAIN, DURATION -> Decimals.text(value);
                case PERCENT -> percent().toPlainString() + "%";
            };
        }

        /** The number that the percent format shows. */
        public BigDecimal percent() {
            return Decimals.trimmed(shortest().movePointRight(2));
        }
    }

    /** A moment: a number with a date format, or an ISO date. */
    record Moment(LocalDateTime value) implements Cell {
        @Override
        public String raw() {
            boolean day = value.toLocalTime().toNanoOfDay() == 0;
            return day ? value.toLocalDate().toString() : value.toString();
        }
    }

    /** A truth value. */
    record Bool(boolean value) implements Cell {
        @Override
        public String raw() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /** An error such as #DIV/0!. */
    record Failure(String code) implements Cell {
        @Override
        public String raw() {
            return code;
        }
    }

    /** A formula that was never calculated: its result is not in the file. */
    record NotCalculated() implements Cell {
        @Override
        public String raw() {
            return "";
        }
    }
}
