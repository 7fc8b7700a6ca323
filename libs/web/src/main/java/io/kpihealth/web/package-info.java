/** What every HTTP interface of the product shares: problem details, paging, entity tags, request ids. */
@NullMarked
package io.kpihealth.web;

import org.jspecify.annotations.NullMarked;
