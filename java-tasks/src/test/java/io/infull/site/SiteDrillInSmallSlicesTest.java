package io.infull.site;

/** The way to the lines is the same, when every selection needs several files. */
class SiteDrillInSmallSlicesTest extends SiteDrillTest {

    @Override
    Browser browse(PublishedSite site) {
        return site.browseSmallSlices();
    }
}
