package io.kpihealth.scoring.model;

/** Why a score differs from the one of the previous period; the four parts add up to the difference. */
public record Change(double data, double configuration, double missingData, double lateCorrection) {}
