/** Workbooks are hostile until read: a typed streaming reader of xlsx and CSV that holds every cap inside. */
@NullMarked
package io.kpihealth.ingest.workbook;

import org.jspecify.annotations.NullMarked;
