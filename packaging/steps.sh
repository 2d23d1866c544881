# Shared by packaging/run and packaging/test: where things are, and how one step is shown.
# Sourced, never run. Leaves $root and $jobs behind.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jobs=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

# step TITLE LOG COMMAND…: one line per step; when it fails, the end of its log.
step() {
    local title=$1 log=$2 started=$SECONDS status=0
    shift 2
    mkdir -p "$(dirname "$log")"
    printf '%-12s ' "$title"
    "$@" >"$log" 2>&1 || status=$?
    if ((status == 0)); then
        printf 'done in %d s\n' $((SECONDS - started))
        return 0
    fi
    printf 'failed after %d s; the end of %s:\n\n' $((SECONDS - started)) "${log#"$root/"}"
    # A build's first error stands above the last lines when several compilers were at work.
    { grep -n -m 1 -A 25 -E 'error:|CMake Error|^FAILED' "$log" || true; } | tail -n 26
    printf '…\n'
    tail -n 30 "$log"
    return "$status"
}

linker_flag() {
    if command -v mold >/dev/null && echo 'int main(){}' | c++ -fuse-ld=mold -x c++ - -o /dev/null 2>/dev/null; then
        echo -DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold
    fi
}

# build_preset PRESET [TARGET…]: configures when needed, then builds (everything without targets).
build_preset() {
    local preset=$1 folder=$root/build/$1 targets=()
    shift
    cd "$root" || return 1
    if [[ ! -f $folder/build.ninja || CMakePresets.json -nt $folder/CMakeCache.txt ]]; then
        # shellcheck disable=SC2046 # the flag is one word or none
        step "configure" "$root/build/$preset-configure.log" cmake --preset "$preset" $(linker_flag) || return 1
    fi
    (($# > 0)) && targets=(--target "$@")
    step "build" "$root/build/$preset-build.log" cmake --build --preset "$preset" --parallel "$jobs" ${targets[@]+"${targets[@]}"}
}
