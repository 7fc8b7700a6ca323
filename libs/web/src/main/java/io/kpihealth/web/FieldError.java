package io.kpihealth.web;

/**
 * One broken field.
 *
 * @param pointer JSON pointer into the body, or the name of a parameter
 * @param message what is wrong; never the rejected value
 */
public record FieldError(String pointer, String message) {}
