/** Workbooks made byte by byte, and files that a reader of workbooks must refuse; needs the JDK only. */
@NullMarked
package io.kpihealth.testkit.workbook;

import org.jspecify.annotations.NullMarked;
