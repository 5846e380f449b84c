package io.infull.site;

/** The figures are those of the warehouse, when every selection needs several files. */
class SiteFiguresInSmallSlicesTest extends SiteFiguresTest {

    @Override
    Browser browse(PublishedSite site) {
        return site.browseSmallSlices();
    }
}
