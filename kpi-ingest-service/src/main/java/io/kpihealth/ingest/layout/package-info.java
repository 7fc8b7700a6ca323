/** Which of the known layouts a file has, and its rows as typed facts and problems. */
@NullMarked
package io.kpihealth.ingest.layout;

import org.jspecify.annotations.NullMarked;
