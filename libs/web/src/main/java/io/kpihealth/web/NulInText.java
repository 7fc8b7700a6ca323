package io.kpihealth.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Text that is JSON but cannot be stored. */
final class NulInText extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    NulInText(JsonParser parser) {
        super(parser, "must not hold the character NUL");
    }
}
