#!/usr/bin/env bash
# Lets tools that know nothing of dossier judge one bundle.
#
# usage: judge-bundle.sh BUNDLE.zip [PYTHON]
#
# Unpacks the bundle and asks each tool; says which one objects. A tool that is
# missing objects too. Exit code: 0 when all accept it.
set -uo pipefail

here=$(cd "$(dirname "$0")" && pwd)
bundle=$(realpath "$1")
python=${2:-"$here/../../.venv/bin/python"}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

accepts() {
    local name=$1
    shift
    if "$@" >"$work/log" 2>&1; then
        echo "accepted: $name"
    else
        echo "objects: $name"
        tail -5 "$work/log"
        failed=1
    fi
}

accepts "unzip -t" unzip -tqq "$bundle"
accepts "7zz t" 7zz t -bso0 "$bundle"
accepts "bsdtar -t" bsdtar -tf "$bundle"
accepts "python zipfile" "$python" -c 'import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)' "$bundle"

mkdir "$work/bag"
accepts "unzip" unzip -qq "$bundle" -d "$work/bag"
folder=$(echo "$work"/bag/*/)
cd "$folder" || exit 1
accepts "sha256sum -c, payload" sha256sum --check --strict --quiet manifest-sha256.txt
accepts "sha256sum -c, tags" sha256sum --check --strict --quiet tagmanifest-sha256.txt
accepts "bagit-python" "$python" -c 'import sys, bagit; bagit.Bag(sys.argv[1]).validate()' "$folder"
accepts "bagit_profile" "$python" "$here/bag_profile.py" "$folder"
accepts "xmllint, application.xml" xmllint --nonet --noout --schema rules/xsd/application.xsd data/application.xml
accepts "xmllint, findings.xml" xmllint --nonet --noout --schema rules/xsd/findings.xsd reports/findings.xml
accepts "Xerces" java -cp /usr/share/java/xercesImpl.jar:/usr/share/java/xml-apis.jar "$here/ValidateXSD.java" \
    rules/xsd/application.xsd data/application.xml -- rules/xsd/findings.xsd reports/findings.xml
xmllint --nonet --c14n11 data/application.xml >"$work/application.c14n" 2>/dev/null
accepts "xmllint --c14n11, application.xml" cmp data/application.xml "$work/application.c14n"
xmllint --nonet --c14n11 reports/findings.xml >"$work/findings.c14n" 2>/dev/null
accepts "xmllint --c14n11, findings.xml" cmp reports/findings.xml "$work/findings.c14n"
for paper in data/form/*.pdf reports/*.pdf; do
    accepts "pdfinfo, $paper" pdfinfo "$paper"
done
for page in START-HERE.html data/form/*.html reports/*.html; do
    accepts "links of $page" "$python" "$here/relative_links.py" "$page"
done
exit "$failed"
