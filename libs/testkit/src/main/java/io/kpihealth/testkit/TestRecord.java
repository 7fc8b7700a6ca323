package io.kpihealth.testkit;

import java.util.Map;

/**
 * A record as an ordinary consumer sees it.
 *
 * @param headers the last value of each header, as text
 */
public record TestRecord(String topic, String key, String value, Map<String, String> headers) {}
