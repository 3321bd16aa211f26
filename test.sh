#!/usr/bin/env bash
# Runs every test. Installs what is missing when it may. The last line is: N passed, N failed[, N skipped].
# Option: --lucene (build and test with the Lucene.Net engine too; needs a package source that has it).
set -euo pipefail
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.ci/environment.sh"

case "${1:-}" in
  '') ;;
  --lucene) with_lucene ;;
  *)
    say "usage: test.sh [--lucene]"
    exit 64
    ;;
esac

passed=0 failed=0 skipped=0
finish() {
  if [ "$skipped" -gt 0 ]; then
    printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
  else
    printf '%s passed, %s failed\n' "$passed" "$failed"
  fi
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

find_browser() {
  local name
  for name in "${KB_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 && "$name" --version >/dev/null 2>&1; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}

has_chinese_font() {
  if command -v fc-list >/dev/null 2>&1; then
    [ -n "$(fc-list :lang=zh-cn 2>/dev/null)" ]
  else
    [ -n "$(find /usr/share/fonts -iname '*cjk*' -print -quit 2>/dev/null)" ]
  fi
}

# Tells the browser tests which browser to use, or why they are to be skipped.
prepare_browser() {
  [ -z "${KB_BROWSER_SKIP_REASON:-}" ] || return 0
  if ! find_browser >/dev/null; then
    say "No Chromium found; trying to install it."
    install_packages chromium || install_packages chromium-browser || true
  fi
  if ! has_chinese_font; then
    say "No Chinese font found; trying to install one."
    install_packages fonts-noto-cjk || true
  fi
  if ! KB_CHROMIUM="$(find_browser)"; then
    export KB_BROWSER_SKIP_REASON="no Chromium here, and it could not be installed"
  elif ! has_chinese_font; then
    export KB_BROWSER_SKIP_REASON="no Chinese font here, and none could be installed"
  fi
  export KB_CHROMIUM
  if [ -n "${KB_BROWSER_SKIP_REASON:-}" ]; then say "Browser tests are skipped: $KB_BROWSER_SKIP_REASON."; fi
}

# The programs that read PDF, scans and older office files; tests that need a missing one are skipped and say which.
prepare_tools() {
  command -v pdftotext >/dev/null 2>&1 || install_packages poppler-utils || say "No pdftotext here; tests of PDF are skipped."
  if ! tesseract --list-langs 2>/dev/null | grep -q '^chi_sim$'; then
    install_packages tesseract-ocr tesseract-ocr-chi-sim || say "No tesseract with chi_sim here; tests of scans are skipped."
  fi
  command -v soffice >/dev/null 2>&1 || install_packages libreoffice-writer-nogui || say "No soffice here; tests of older office files are skipped."
}

# counter NAME FILE: one number of the summary of a result file.
counter() { sed -n "s/.*<Counters [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1; }

# Runs one project and adds up; one that crashes or holds no test counts as a failure.
run_project() {
  local project="$1" name results file code=0 total=0 good=0 bad=0
  name="$(basename "$project" .csproj)"
  results="$work/$name"
  say "== $name"
  "$DOTNET" test "$project" -c Release --no-build --nologo --logger "trx;LogFileName=$name.trx" \
    --results-directory "$results" || code=$?
  file="$results/$name.trx"
  if [ -f "$file" ]; then
    total="$(counter total "$file")"
    good="$(counter passed "$file")"
    bad="$(counter failed "$file")"
  fi
  skipped=$((skipped + total - good - bad))
  passed=$((passed + good))
  if [ "$total" -eq 0 ] || { [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; }; then
    say "$name did not run to its end (exit code $code, $total tests)."
    bad=$((bad + 1))
  fi
  failed=$((failed + bad))
}

need_icu
need_sdk
prepare_browser
prepare_tools
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

say "Building …"
if ! "$DOTNET" build "$root/KnowledgeBase.sln" -c Release --nologo -v quiet -p:UseSharedCompilation=false >"$work/build.log" 2>&1; then
  cat "$work/build.log" >&2
  say "The build failed; no test ran."
  failed=1
  finish
  exit 1
fi
for project in "$root"/tests/*/*.csproj; do
  run_project "$project"
done
finish
