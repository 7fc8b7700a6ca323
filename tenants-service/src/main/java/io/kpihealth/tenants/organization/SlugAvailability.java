package io.kpihealth.tenants.organization;

/** Whether a slug could be had now. */
record SlugAvailability(String slug, boolean available) {}
