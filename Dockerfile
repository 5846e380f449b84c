# The task image: a Java runtime, the one jar, the SQL project. `docker run --rm infull:0.1.0 --help` lists the commands.
#
#   docker build -t infull:0.1.0 .     builds the jar with Maven, inside
#   scripts/build-image                takes the jar that Maven built outside; settings and credentials of Maven stay there
#
# docs/docker.md says how to replace the public images where no registry can be reached.
ARG BUILD_IMAGE=maven:3.9.12-eclipse-temurin-25-noble
ARG BASE_IMAGE=eclipse-temurin:25.0.3_9-jre-noble

FROM ${BUILD_IMAGE} AS jar
WORKDIR /build
COPY pom.xml LICENSE NOTICE ./
COPY java-tasks/pom.xml java-tasks/
# java-tasks/target, when the jar is there already: nothing is compiled then, and BUILD_IMAGE needs no Maven.
# (pom.xml is copied along because COPY wants at least one file.)
ARG PREBUILT
COPY pom.xml ${PREBUILT} java-tasks/target/
# A layer that stays as long as the poms do: plugins and libraries. Checks and tests are the business of scripts/test.
RUN [ -n "$PREBUILT" ] || mvn --batch-mode --quiet --no-transfer-progress package \
        -Dmaven.test.skip -Dspotless.check.skip -Dmdep.analyze.skip
COPY java-tasks/src/main java-tasks/src/main
RUN [ -n "$PREBUILT" ] || mvn --batch-mode --quiet --no-transfer-progress package \
        -Dmaven.test.skip -Dspotless.check.skip -Dmdep.analyze.skip

FROM ${BASE_IMAGE} AS base
RUN groupadd --gid 10001 infull \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /work --shell /usr/sbin/nologin infull \
    # A new volume takes the owner of the folder of the image that it is mounted on first. So there is no /landing: a
    # folder of the host behind a volume stays its owner's. /demo-landing gives the demo's volume its owner.
    && install -d -o infull -g infull /demo-landing /site /work \
    && ln -s /opt/infull/infull /usr/local/bin/infull

FROM base AS training
COPY --from=jar /build/java-tasks/target/infull.jar /opt/infull/
COPY sql /opt/infull/sql
COPY scripts/task-image/infull /opt/infull/
COPY --from=jar /build/java-tasks/target/demo-lib /opt/demo-lib
COPY scripts/task-image/train /opt/
# Files are readable whatever the umask was where they came from.
RUN chmod -R a+rX /opt && chmod a+x /opt/infull/infull /opt/train && chown infull /opt/infull
USER infull
RUN DEMO_LIB=/opt/demo-lib /opt/train

FROM base
COPY --from=training --chown=root:root /opt/infull /opt/infull
ENV INFULL_LANDING=/landing INFULL_SQL_DIR=/opt/infull/sql LANG=C.UTF-8
WORKDIR /work
USER infull
# Without this, an archive that does not fit would only double the time of every start, and print warnings.
RUN options=/opt/infull/java.options \
    && java $(grep -q AOTCache $options && echo -XX:AOTMode=on || echo -Xshare:on) @$options -jar /opt/infull/infull.jar --version

ARG VERSION=0.1.0
ARG REVISION
LABEL org.opencontainers.image.title="InFull" \
    org.opencontainers.image.description="Supply-chain service levels from ERP exports, published only when their checks pass" \
    org.opencontainers.image.version="${VERSION}" \
    org.opencontainers.image.revision="${REVISION}"
ENTRYPOINT ["/opt/infull/infull"]
CMD ["--help"]
