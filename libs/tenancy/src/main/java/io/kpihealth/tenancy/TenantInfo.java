package io.kpihealth.tenancy;

import java.util.UUID;

/**
 * What services know of a tenant.
 *
 * @param status trial, active, suspended, cancelled or deleted
 * @param currency ISO code
 * @param timezone IANA name; edges of periods are in it
 * @param locale BCP 47 tag; numbers in cells are read by it
 */
public record TenantInfo(
        UUID id, String slug, String name, String status, String currency, String timezone, String locale) {}
