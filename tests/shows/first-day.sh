#!/usr/bin/env bash
# First day: half a million real sale lines go in and add up, and a clerk's deeds are right to the last unit.
# Needs REGULARS_BIN (folder of the programs) and the Online Retail file; says so and is skipped without the file.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
bin=${REGULARS_BIN:-$here/../../build/release/bin}
data=${REGULARS_TEST_DATA:-}
[ -n "$data" ] || data=$here/../../../shared/data
source_file=$data/online_retail/online_retail.csv.gz
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

ctl() { "$bin/regularsctl" --quiet "$@"; }
say() { printf '\n== %s\n' "$*"; }
die() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
# expect STATUS COMMAND…: the command's exit status must be this one.
expect() {
  local wanted=$1 status=0; shift
  "$@" || status=$?
  [ "$status" = "$wanted" ] || die "exit status $status instead of $wanted: $*"
}
# field FILE NAME: one value of a JSON object.
field() { python3 -c 'import json,sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$1" "$2"; }
is() { [ "$2" = "$3" ] || die "$1: $2 instead of $3"; }

say "a shop of one's own: member, sale, points, tier"
shop=$work/shop.regulars
now=(--store "$shop" --now 2026-11-23T02:00:00Z)
ctl --store "$shop" store init --shop 滨江店
ctl "${now[@]}" customer add card=0001 name=许静怡 phone=13800138046
ctl "${now[@]}" --json purchase add --customer 0001 --line TE0108:2:168 --number 2026-1 > "$work/sale.json"
cat "$work/sale.json"
is "points of the sale" "$(field "$work/sale.json" points_earned)" 336
expect 3 ctl "${now[@]}" customer add card=0001 name=李建国               # a card twice
expect 3 ctl "${now[@]}" purchase add --customer 0001 --line TE0108:1:168 --points 99999   # beyond the balance
expect 4 ctl "${now[@]}" purchase add --customer 9999 --line TE0108:1:168 # unknown customer
expect 3 ctl "${now[@]}" purchase refund 2026-1 --line TE0108:3           # beyond the purchase
ctl "${now[@]}" --json purchase refund 2026-1 --line TE0108:1 > "$work/refund.json"
is "points taken back" "$(field "$work/refund.json" points_reversed)" 168
for text in 8046 xjy xujingyi 静怡 0001; do
  ctl "${now[@]}" --json customer find "$text" | grep -q 许静怡 || die "$text does not find 许静怡"
done
ctl "${now[@]}" store midnight
ctl "${now[@]}" --json store verify > "$work/verify.json"
is "verify" "$(field "$work/verify.json" ok)" True

say "files that are no store are named and stay untouched"
printf 'just a text\n' > "$work/text.regulars"
expect 1 ctl --store "$work/text.regulars" store info
is "the text file" "$(cat "$work/text.regulars")" "just a text"
expect 1 ctl --store "$work" store info
expect 4 ctl --store "$work/none.regulars" store info

say "backup and restore"
ctl "${now[@]}" store backup "$work/copy.regulars-backup"
ctl store restore "$work/copy.regulars-backup" --to "$work/again.regulars"
ctl --store "$work/again.regulars" --json store verify > "$work/verify.json"
is "verify of the restored store" "$(field "$work/verify.json" ok)" True

say "the demo store, and pictures of its pages"
ctl --store "$work/demo.regulars" store demo --customers 120 --years 1 --seed 1
ctl --store "$work/demo.regulars" --json store verify > "$work/verify.json"
is "verify of the demo store" "$(field "$work/verify.json" ok)" True
QT_QPA_PLATFORM=offscreen "$bin/regulars" --store "$work/demo.regulars" --snapshot "$work/pictures" --page counter
ls "$work"/pictures/*.png > /dev/null || die "no pictures"

if [ ! -f "$source_file" ]; then
  echo "SKIPPED from here: $source_file is not there (set REGULARS_TEST_DATA)"
  exit 77
fi

say "Online Retail, whole"
gunzip -kc "$source_file" > "$work/or.csv"
or=$work/or.regulars
ctl --store "$or" store init --shop "Gift shop" --currency GBP --timezone Europe/London
import=(ctl --store "$or" --now 2011-12-10T00:00:00Z --json import purchases "$work/or.csv" --create-customers --create-products
  --map order=InvoiceNo --map date=InvoiceDate --map customer=CustomerID --map sku=StockCode --map product=Description
  --map quantity=Quantity --map unit_price=UnitPrice --rejects "$work/rej.csv")
run_import() { "${import[@]}" > "$work/import.json"; }
expect 6 run_import
cat "$work/import.json"
is read "$(field "$work/import.json" read)" 541909
is rejected "$(field "$work/import.json" rejected)" 2
is "rows in the rejects file" "$(grep -c '' "$work/rej.csv")" 3

say "the same again adds nothing"
expect 6 run_import
is added "$(field "$work/import.json" added)" 0

say "and it adds up"
ctl --store "$or" --json store info > "$work/info.json"
cat "$work/info.json"
is customers "$(field "$work/info.json" customers)" 4372
is purchases "$(field "$work/info.json" purchases)" 20726
is walk_ins "$(field "$work/info.json" walk_ins)" 2190
is returns "$(field "$work/info.json" returns)" 5172
is purchase_lines "$(field "$work/info.json" purchase_lines)" 541907
is net_revenue "$(field "$work/info.json" net_revenue)" 9769872.05
ctl --store "$or" --json store verify > "$work/verify.json"
is verify "$(field "$work/verify.json" ok)" True
ctl --store "$or" --json customer find 13047 | tee "$work/find.json"
grep -q '"card": "13047"' "$work/find.json" || die "13047 is not found"

say "exported and read again, nothing changes"
ctl --store "$or" export customers "$work/customers.csv"
ctl --store "$or" --json import customers "$work/customers.csv" > "$work/again.json"
is "customers added" "$(field "$work/again.json" added)" 0
is "customers updated" "$(field "$work/again.json" updated)" 0
printf '\nfirst-day: all shown\n'
