package io.kpihealth.tenants.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a slug could be had now. */
@Schema(
        description = "Whether a slug could be had now.",
        requiredProperties = {"slug", "available"})
record SlugAvailability(String slug, boolean available) {}
