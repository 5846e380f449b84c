/** Writes the KPI command center: static pages over the published marts, read in one snapshot. */
package io.infull.site;
