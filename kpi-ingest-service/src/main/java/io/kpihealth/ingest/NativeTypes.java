package io.kpihealth.ingest;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What Jackson meets only through the mapper: events, audited states, merge patches, contents of pages. */
@RegisterForReflection(
        classNames = {
            "io.kpihealth.ingest.account.AccountChanged",
            "io.kpihealth.ingest.account.AccountFields",
            "io.kpihealth.ingest.account.AccountView",
            "io.kpihealth.ingest.catalogue.CatalogueChanged",
            "io.kpihealth.ingest.catalogue.CatalogueChanged$Category",
            "io.kpihealth.ingest.catalogue.CatalogueChanged$Kpi",
            "io.kpihealth.ingest.catalogue.CatalogueChanged$NotApplicable",
            "io.kpihealth.ingest.catalogue.Expected",
            "io.kpihealth.ingest.catalogue.KpiFields",
            "io.kpihealth.ingest.catalogue.KpiSet",
            "io.kpihealth.ingest.catalogue.KpiSet$Change",
            "io.kpihealth.ingest.catalogue.KpiSet$Item",
            "io.kpihealth.ingest.catalogue.KpiSet$NotApplicable",
            "io.kpihealth.ingest.catalogue.KpiView",
            "io.kpihealth.ingest.catalogue.KpisResource$Patch",
            "io.kpihealth.ingest.layout.SheetInfo",
            "io.kpihealth.ingest.layout.WeightsProposal",
            "io.kpihealth.ingest.layout.WeightsProposal$Tiers",
            "io.kpihealth.ingest.layout.WeightsProposal$Weight",
            "io.kpihealth.ingest.upload.Issue",
            "io.kpihealth.ingest.upload.KpiValuesRecorded",
            "io.kpihealth.ingest.upload.KpiValuesRecorded$Cell",
            "io.kpihealth.ingest.upload.KpiValuesRecorded$Value",
            "io.kpihealth.ingest.upload.PreviewView",
            "io.kpihealth.ingest.upload.PreviewView$AccountChange",
            "io.kpihealth.ingest.upload.PreviewView$Cell",
            "io.kpihealth.ingest.upload.PreviewView$Change",
            "io.kpihealth.ingest.upload.UploadFact",
            "io.kpihealth.ingest.upload.UploadView",
            "io.kpihealth.ingest.upload.UploadView$Counts",
            "io.kpihealth.ingest.upload.UploadView$Options",
            "io.kpihealth.ingest.upload.UploadView$Reason"
        })
final class NativeTypes {
    private NativeTypes() {}
}
