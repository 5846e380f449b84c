package io.infull.site;

/** Equal ages are found in slices too, when every selection needs several files. */
class SiteMaturityInSmallSlicesTest extends SiteMaturityTest {

    @Override
    Browser browse(PublishedSite site) {
        return site.browseSmallSlices();
    }
}
