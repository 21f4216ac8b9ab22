#!/usr/bin/env bash
# Makes the page images of Documentation/tour anew, from the bundles of both cities.
#
# usage: make-tour.sh DOSSIER
set -euo pipefail

dossier=$(realpath "$1")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf Documentation/tour
mkdir -p Documentation/tour

# page FILE NUMBER NAME: one page of a PDF as an image.
page() {
    pdftoppm -r 64 -png -singlefile -f "$2" -l "$2" "$1" "Documentation/tour/$3"
}

for workspace in Dossier/phu-ly-2024 Fixtures/thanh-pho-mau; do
    city=$(basename "$workspace")
    "$dossier" build "$workspace" --output "$work/$city" --quiet
    unzip -qq "$work/$city"/*.zip -d "$work/$city"
    folder=$(echo "$work/$city"/*/)
    for language in vi en; do
        # The title page, the first answers, and where the mayor signs.
        for number in 1 2 7; do
            page "$folder/data/form/application.$language.pdf" "$number" "$city-form-$language-$number"
        done
        for number in 1 2; do
            page "$folder/data/papers/self-assessment.$language.pdf" "$number" "$city-self-assessment-$language-$number"
        done
    done
    for number in 1 2 3; do
        page "$folder/reports/completeness.pdf" "$number" "$city-completeness-$number"
    done
done
