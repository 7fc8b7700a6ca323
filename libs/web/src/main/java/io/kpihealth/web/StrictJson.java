package io.kpihealth.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * Takes JSON as it is written: {@code "5"} is no number, 1.5 no whole one (1.0 is), 1 no text; a name occurs once, and
 * nothing follows the value: otherwise 400. Numbers of unknown shape keep all their digits. Text with NUL, which the database
 * cannot store, is 422.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    private static final List<LogicalType> NUMBERS = List.of(LogicalType.Integer, LogicalType.Float);

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        for (LogicalType number : NUMBERS) {
            refuse(
                    mapper,
                    number,
                    CoercionInputShape.String,
                    CoercionInputShape.EmptyString,
                    CoercionInputShape.Boolean);
        }
        refuse(mapper, LogicalType.Integer, CoercionInputShape.Float);
        refuse(mapper, LogicalType.Boolean, CoercionInputShape.String, CoercionInputShape.Integer);
        refuse(
                mapper,
                LogicalType.Textual,
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean);
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new Text())
                .addDeserializer(Integer.class, new Whole<>(Integer.class, BigDecimal::intValueExact))
                .addDeserializer(Long.class, new Whole<>(Long.class, BigDecimal::longValueExact)));
    }

    private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
        for (CoercionInputShape shape : shapes) {
            mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** As JSON Schema has it, a whole number may be written with a fraction of zero. */
    private static final class Whole<T extends Number> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<BigDecimal, T> exact;

        Whole(Class<T> type, Function<BigDecimal, T> exact) {
            super(type);
            this.exact = exact;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return context.reportInputMismatch(this, "not a number");
            }
            try {
                return exact.apply(parser.getDecimalValue());
            } catch (ArithmeticException fractionOrTooLarge) {
                return context.reportInputMismatch(this, "not a whole number of its size");
            }
        }
    }

    private static final class Text extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.Textual;
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw new NulInText(parser);
            }
            return text;
        }
    }
}
