#!/usr/bin/env bash
# Whole desk: a demo shop of a hundred thousand, any file in and out again, pictures of every page, the real window read
# as a screen reader reads it, and the benches.
# Needs REGULARS_BIN (folder of the programs). With --full the benches run at full scale, which takes an hour.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
bin=${REGULARS_BIN:-$here/../../build/release/bin}
scale=tiny
[ "${1:-}" = --full ] && scale=full
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen
# The system's Python has what packaging/setup installed; one out of a version manager has not.
python=/usr/bin/python3
[ -x "$python" ] || python=python3

ctl() { "$bin/regularsctl" --quiet "$@"; }
say() { printf '\n== %s\n' "$*"; }
die() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
# field FILE NAME: one value of a JSON object.
field() { "$python" -c 'import json,sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$1" "$2"; }
is() { [ "$2" = "$3" ] || die "$1: $2 instead of $3"; }
verified() {
  ctl --store "$1" --now "$2" --json store verify > "$work/verify.json"
  is "verify of $(basename "$1")" "$(field "$work/verify.json" ok)" True
}

say "a demo shop of a hundred thousand customers and three years"
now=2026-11-01T02:00:00Z
big=$work/big.regulars
started=$SECONDS
ctl --store "$big" --now "$now" store demo --customers 100000 --years 3 --seed 1 --until 2026-10-31
printf 'made in %d s\n' $((SECONDS - started))
ctl --store "$big" --now "$now" --json store info | tee "$work/info.json"
is customers "$(field "$work/info.json" customers)" 100000
verified "$big" "$now"
rm -f "$big"*

say "the same rows as GB18030 CSV with Chinese headings and as xlsx give the same store"
"$python" - "$work" <<'PY'
import csv, sys
import openpyxl
folder = sys.argv[1]
rows = [["会员卡号", "姓名", "手机号", "性别", "生日", "地区", "来源", "入会日期", "备注", "标签"],
        ["0001", "许静怡", "13800138046", "女", "1992-11-23", "浙江杭州", "门店", "2024-03-05", "爱喝白茶", "白茶;老客"],
        ["0002", "欧阳娜娜", "13912345678", "女", "1988-02-29", "上海", "推荐", "2025-01-01", "=1+1 不是公式", ""],
        ["0003", "单国强", "18600001234", "男", "1970-01-01", "江苏苏州", "网络", "2026-10-31", "", "大客户"]]
for i in range(4, 504):
    rows.append([f"{i:04d}", "王" + chr(0x4E00 + i), f"137{i:08d}", "男" if i % 2 else "女", f"19{60 + i % 40}-{1 + i % 12:02d}-{1 + i % 28:02d}",
                 "浙江宁波", "门店", f"2025-{1 + i % 12:02d}-{1 + i % 28:02d}", "", ""])
with open(f"{folder}/list.csv", "w", encoding="gb18030", newline="") as out:
    csv.writer(out).writerows(rows)
book = openpyxl.Workbook()
book.active.title = "会员"
for row in rows:
    book.active.append(row)
for row in book.active.iter_rows():
    for cell in row:
        cell.data_type = "s"  # as a till writes them: text, even where it looks like a formula
book.save(f"{folder}/list.xlsx")
PY
for kind in csv xlsx; do
  store=$work/$kind.regulars
  ctl --store "$store" --now "$now" store init --shop 滨江店
  ctl --store "$store" --now "$now" --json import customers "$work/list.$kind" > "$work/import-$kind.json"
  is "added from $kind" "$(field "$work/import-$kind.json" added)" 503
  is "rejected from $kind" "$(field "$work/import-$kind.json" rejected)" 0
  ctl --store "$store" --now "$now" export customers "$work/out-$kind.csv"
  verified "$store" "$now"
done
cmp "$work/out-csv.csv" "$work/out-xlsx.csv" || die "the two stores differ"
head -3 "$work/out-xlsx.csv"

say "an exported list read again changes nothing"
for suffix in csv xlsx; do
  for kind in customers products purchases points; do
    [ "$kind" = customers ] || continue # the demo below has the rest
    ctl --store "$work/csv.regulars" --now "$now" export "$kind" "$work/again.$suffix"
    ctl --store "$work/csv.regulars" --now "$now" --json import "$kind" "$work/again.$suffix" > "$work/again.json"
    for change in added updated rejected; do
      is "$kind as $suffix: $change" "$(field "$work/again.json" "$change")" 0
    done
    rm -f "$work/again.$suffix"
  done
done
demo=$work/demo.regulars
ctl --store "$demo" --now "$now" store demo --customers 300 --years 2 --seed 7 --until 2026-10-31
for suffix in csv xlsx; do
  for kind in customers products purchases; do
    ctl --store "$demo" --now "$now" export "$kind" "$work/again.$suffix"
    ctl --store "$demo" --now "$now" --json import "$kind" "$work/again.$suffix" > "$work/again.json"
    for change in added updated rejected; do
      is "$kind of the demo as $suffix: $change" "$(field "$work/again.json" "$change")" 0
    done
    rm -f "$work/again.$suffix"
  done
done
verified "$demo" "$now"

say "an import taken back leaves the store as it was"
ctl --store "$work/csv.regulars" --now "$now" --json store info > "$work/before.json"
printf 'card,name\nX1,甲\nX2,乙\n' > "$work/two.csv"
ctl --store "$work/csv.regulars" --now "$now" import customers "$work/two.csv"
run=$(ctl --store "$work/csv.regulars" --now "$now" --json import list | "$python" -c 'import json,sys; print(json.load(sys.stdin)[0]["id"])')
ctl --store "$work/csv.regulars" --now "$now" import undo "$run"
ctl --store "$work/csv.regulars" --now "$now" --json store info > "$work/after.json"
cmp "$work/before.json" "$work/after.json" || die "the undone import left something"

say "pictures of every page: both themes, three languages, 1280x720 and 150 %"
ctl --store "$demo" --now "$now" store midnight
picture() {
  "$bin/regulars" --store "$demo" --now "$now" --snapshot "$work/pictures/$1" --size 1280x720 --scale "$2" --theme "$3" --language "$4" \
    > "$work/pictures-$1-$3-$4.log" 2>&1 || { cat "$work/pictures-$1-$3-$4.log" >&2; die "pictures $1 $3 $4"; }
}
for theme in light dark; do
  for language in zh_CN zh_TW en; do
    picture 100 1 "$theme" "$language" & first=$!
    picture 150 1.5 "$theme" "$language"
    wait "$first"
  done
done
count=$(find "$work/pictures" -name '*.png' | wc -l)
printf '%d pictures\n' "$count"
[ "$count" -ge 240 ] || die "only $count pictures"
if [ -n "${REGULARS_KEEP_PICTURES:-}" ]; then cp -r "$work/pictures/." "$REGULARS_KEEP_PICTURES"; fi

# Among all tests these two are tests of their own.
if [ -n "${REGULARS_SHOW_BRIEFLY:-}" ]; then
  printf '\nwhole-desk: all shown but the walk and the benches\n'
  exit 0
fi

say "no control without a name"
if [ "$(uname)" = Linux ]; then
  (unset QT_QPA_PLATFORM; "$python" -B "$here/../app/accessibility/walk.py" "$bin") || die "unnamed controls"
fi

say "the benches at scale $scale"
# The store is made by the one that measures its making; two make what they need themselves.
"$bin/demo_bench" --scale "$scale" --store "$work/bench.regulars" || die demo_bench
for bench in till_bench list_window_bench start_window_bench backup_bench; do
  "$bin/$bench" --scale "$scale" --store "$work/bench.regulars" || die "$bench"
done
rm -f "$work/bench.regulars"*
for bench in lookup_bench import_bench; do
  "$bin/$bench" --scale "$scale" || die "$bench"
done
printf '\nwhole-desk: all shown\n'
