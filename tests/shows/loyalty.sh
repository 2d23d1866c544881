#!/usr/bin/env bash
# Loyalty: a changed ladder tried on all customers, who is close to the next tier, coupons in their order, benefits, a member day,
# rewards, two files of one person made one and parted again, and pictures of every tab.
# Needs REGULARS_BIN (folder of the programs). With --full the ladder and the board are timed at a million customers.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
bin=${REGULARS_BIN:-$here/../../build/release/bin}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen
python=/usr/bin/python3
[ -x "$python" ] || python=python3
now=2026-11-01T02:00:00Z # a Sunday, ten o'clock in the shop
store=$work/shop.regulars

ctl() { "$bin/regularsctl" --quiet --store "$store" --now "$now" "$@"; }
say() { printf '\n== %s\n' "$*"; }
die() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
is() { [ "$2" = "$3" ] || die "$1: $2 instead of $3"; }
# got FILE EXPRESSION: of the JSON document d.
got() { "$python" -c 'import json,sys; d=json.load(open(sys.argv[1])); print(eval(sys.argv[2]))' "$1" "$2"; }
# refused STATUS COMMAND…: ends with that status and says why.
refused() {
  local status=0 wanted=$1
  shift
  ctl "$@" > "$work/out" 2> "$work/why" || status=$?
  is "exit status of $*" "$status" "$wanted"
  [ -s "$work/why" ] || die "$* said nothing"
  printf '  %s\n' "$(head -1 "$work/why")"
}
verified() {
  ctl --json store verify > "$work/verify.json"
  is "verify $1" "$(got "$work/verify.json" 'd["ok"]')" True
}

say "a demo shop of twenty thousand customers and three years"
"$bin/regularsctl" --quiet --store "$store" store demo --customers 20000 --years 3 --seed 5 --until 2026-10-31
verified "after the demo"

say "a ladder with lower thresholds, tried on all customers: nothing is written"
cat > "$work/ladder.json" <<'JSON'
{"metric":"spend","window_days":365,"downgrade":"earned","grace_days":30,
 "tiers":[{"name":"普通","threshold":0,"multiplier":1},{"name":"银牌","threshold":1800,"multiplier":1},
          {"name":"金牌","threshold":8000,"multiplier":1.5},{"name":"钻石","threshold":50000,"multiplier":2}]}
JSON
ctl --json tier list > "$work/before.json"
ctl --json tier preview "$work/ladder.json" | tee "$work/preview.json" | head -40
ctl --json tier list > "$work/after.json"
cmp "$work/before.json" "$work/after.json" || die "the preview wrote something"
is "customers in the counts" "$(got "$work/preview.json" 'sum(c["customers"] for c in d["counts"])')" 20000
[ "$(got "$work/preview.json" 'd["changed"]')" -gt 0 ] || die "nobody would change"
for bad in '{"tiers":[]}' '{"tiers":[{"name":"普通","threshold":0,"multiplier":1},{"name":"银牌","threshold":0,"multiplier":1}]}' \
           '{"tiers":[{"name":"普通","threshold":100,"multiplier":1}]}' '{"tiers":[{"name":"普通","threshold":0,"multiplier":-1}]}' \
           '{"tiers":[{"name":"普通","threshold":0,"multiplier":1000000}]}'; do
  printf '%s' "$bad" > "$work/bad.json"
  refused 3 tier preview "$work/bad.json"
done

say "who is within 500 of the next tier"
ctl --json tier board --within 500 > "$work/board.json"
head -40 "$work/board.json"

say "coupons: the order of discounts, and what each took off"
ctl coupon template add name=九折 kind=percent percent=10 > /dev/null
ctl coupon template add name=满百八折 kind=percent percent=20 minimum=100 > /dev/null
ctl coupon template add name=独享券 kind=fixed amount=30 stacking=exclusive > /dev/null
printf '{"name":"满减","kind":"spend_save","steps":[{"spend":"500","save":"60"},{"spend":"1000","save":"150"}],"minimum":"0","valid_days":30,"stacking":"normal","basis":"order"}' > "$work/steps.json"
ctl coupon template add "$work/steps.json" > /dev/null
card=$(ctl --json customer add name=许静怡 phone=13800138046 | "$python" -c 'import json,sys; print(json.load(sys.stdin)["card"])')
other=$(ctl --json customer add name=周明 phone=13900139046 | "$python" -c 'import json,sys; print(json.load(sys.stdin)["card"])')
code() { ctl --json coupon issue "$1" --customer "$2" > "$work/coupon.json"; got "$work/coupon.json" 'd["code"]'; }
ten=$(code 九折 "$card")
twenty=$(code 满百八折 "$card")
alone=$(code 独享券 "$card")
foreign=$(code 九折 "$other")
steps=$(code 满减 "$card")
ctl --json purchase quote --customer "$card" --line TE0108:1:105 --coupon "$ten" --coupon "$twenty" | tee "$work/quote.json"
is "105.00 with 10 % and 20 % over 100" "$(got "$work/quote.json" 'd["payable"]')" 75.60
is "the cheapest order" "$(got "$work/quote.json" '[s["taken"] for s in d["steps"]]')" "['21.00', '8.40']"
ctl --json purchase quote --customer "$card" --line TE0108:1:1000 --coupon "$ten" --coupon "$twenty" > "$work/quote.json"
is "1000.00 with 10 % and 20 %" "$(got "$work/quote.json" 'd["discount"]')" 280.00
ctl --json purchase quote --customer "$card" --line TE0108:1:600 --coupon "$ten" --coupon "$steps" > "$work/quote.json"
is "steps before the share" "$(got "$work/quote.json" 'd["payable"]')" 486.00
refused 3 purchase quote --customer "$card" --line TE0108:1:105 --coupon "$foreign"
refused 3 purchase quote --customer "$card" --line TE0108:1:105 --coupon "$ten" --coupon "$alone"
refused 4 purchase quote --customer "$card" --line TE0108:1:105 --coupon 2222-2223
ctl --json purchase add --customer "$card" --line TE0108:1:105 --coupon "$ten" --coupon "$twenty" --number LOYALTY-1 > "$work/sale.json"
is "the sale is what was quoted" "$(got "$work/sale.json" 'd["payable"]')" 75.60
refused 3 purchase add --customer "$card" --line TE0108:1:105 --coupon "$ten"
verified "after the sale"
ctl purchase refund LOYALTY-1 > /dev/null
ctl --json coupon show "$ten" > "$work/coupon.json"
is "uses after the refund" "$(got "$work/coupon.json" 'd["uses"]')" 0
ctl coupon void "$ten" --reason 客户遗失
refused 3 purchase add --customer "$card" --line TE0108:1:105 --coupon "$ten"
verified "after the refund"

say "benefits: what each tier has, a use within its quota, and a tier's own price"
ctl benefit list
ctl benefit add name=品茶会 kind=event quota=1 > /dev/null
ctl benefit grant 品茶会 普通 > /dev/null
ctl --json benefit use "$card" 品茶会 > "$work/use.json"
is "uses left" "$(ctl --json benefit card "$card" > "$work/has.json"; got "$work/has.json" '[b["left"] for b in d if b["benefit"]=="品茶会"]')" "[0]"
refused 3 benefit use "$card" 品茶会
ctl benefit cancel "$(got "$work/use.json" 'd["id"]')" --reason 录错客户
ctl benefit use "$card" 品茶会 --note 带朋友 > /dev/null
ctl benefit add name=熟客价 kind=tier_price > /dev/null
ctl benefit grant 熟客价 普通 5 > /dev/null
ctl --json purchase quote --customer "$card" --line TE0108:1:100 > "$work/quote.json"
is "the tier's price" "$(got "$work/quote.json" 'd["payable"]')" 95.00
ctl benefit stop 熟客价
verified "after the benefits"

say "a member day with a gift for the first two"
ctl memberday add name=周日会员日 weekdays=7 percent=5 multiplier=2 gift=茶杯 gift_limit=2 gift_minimum=50 > /dev/null
for customer in "$card" "$other" 10000001; do
  ctl --json purchase add --customer "$customer" --line TE0108:1:100 > "$work/day-$customer.json"
  is "member's price" "$(got "$work/day-$customer.json" 'd["payable"]')" 95.00
done
ctl --json memberday show 周日会员日 > "$work/day.json"
is "gifts given" "$(got "$work/day.json" 'd["days"][0]["gifts"]')" 2
verified "after the member day"

say "points for a reward, and the reward brought back"
ctl points adjust "$card" 500 --purse points --reason 开业礼 > /dev/null
ctl reward add name=品鉴席 cost=300 stock=1 > /dev/null
ctl --json points redeem "$card" 品鉴席 > "$work/claim.json"
refused 3 points redeem "$other" 品鉴席
ctl --json points balance "$card" > "$work/balance.json"
ctl reward return "$(got "$work/claim.json" 'd["claim"]')" --reason 换了口味 > /dev/null
ctl --json points balance "$card" > "$work/balance2.json"
is "points after the return" "$(got "$work/balance2.json" 'd["points"]')" "$(($(got "$work/balance.json" 'd["points"]') + 300))"
ctl points redeem "$other" 品鉴席 2> /dev/null && die "who has no points had a reward"
verified "after the reward"

say "a friend is brought: coupon at registration, points for both with the first purchase, and back with the goods"
ctl referral program set on=yes referrer_points=200 referred_points=100 minimum=80 > /dev/null
ctl --json customer add name=梁推荐 referrer="$card" > "$work/friend.json"
friend=$(got "$work/friend.json" 'd["card"]')
refused 3 referral add "$friend" --by "$other"
refused 3 referral add "$card" --by "$card"
ctl --json points balance "$card" > "$work/balance.json"
ctl --json purchase add --customer "$friend" --line TE0108:1:100 > "$work/first.json"
is "points for the referrer" "$(got "$work/first.json" 'd["referral"]["referrer_points"]')" 200
is "the buyer of a second purchase" "$(ctl --json purchase add --customer "$friend" --line TE0108:1:20 | "$python" -c 'import json,sys; print(json.load(sys.stdin)["referral"])')" None
verified "after the friend's purchase"
ctl purchase refund "$(got "$work/first.json" 'd["number"]')" > /dev/null
ctl --json points balance "$card" > "$work/balance2.json"
is "points after the return" "$(got "$work/balance2.json" 'd["points"]')" "$(got "$work/balance.json" 'd["points"]')"
is "state after the return" "$(ctl --json referral show "$(got "$work/friend.json" 'd["referral"]')" | "$python" -c 'import json,sys; print(json.load(sys.stdin)["state"])')" pending
verified "after the return"

say "two files of one person: merged, and parted again"
twin=$(ctl --json customer add name=许静怡 phone=13700137046 | "$python" -c 'import json,sys; print(json.load(sys.stdin)["card"])')
ctl purchase add --customer "$twin" --line TE0108:2:168 > /dev/null
ctl --json points balance "$card" > "$work/one.json"
ctl --json points balance "$twin" > "$work/two.json"
ctl customer duplicates | head -5
refused 3 customer merge "$card" "$card"
ctl --json customer merge "$card" "$twin" | tee "$work/merge.json"
ctl --json points balance "$card" > "$work/both.json"
is "points of both" "$(got "$work/both.json" 'd["points"]')" "$(($(got "$work/one.json" 'd["points"]') + $(got "$work/two.json" 'd["points"]')))"
verified "after the merge"
ctl customer unmerge "$(got "$work/merge.json" 'd["id"]')" > /dev/null
ctl --json points balance "$twin" > "$work/again.json"
is "points after parting" "$(got "$work/again.json" 'd["points"]')" "$(got "$work/two.json" 'd["points"]')"
verified "after parting"

say "pictures of every tab: both themes, Chinese and English"
for theme in light dark; do
  for language in zh_CN en; do
    "$bin/regulars" --store "$store" --now "$now" --snapshot "$work/pictures" --page loyalty --size 1280x720 --theme "$theme" \
      --language "$language" > "$work/pictures.log" 2>&1 || { cat "$work/pictures.log" >&2; die "pictures $theme $language"; }
  done
done
count=$(find "$work/pictures" -name '*.png' | wc -l)
printf '%d pictures\n' "$count"
[ "$count" -ge 60 ] || die "only $count pictures"
if [ -n "${REGULARS_KEEP_PICTURES:-}" ]; then cp -r "$work/pictures/." "$REGULARS_KEEP_PICTURES"; fi

if [ "${1:-}" = --full ]; then
  say "the ladder and the board at a million customers"
  store=$work/big.regulars
  "$bin/regularsctl" --quiet --store "$store" store demo --customers 1000000 --years 3 --seed 1 --until 2026-10-31
  for round in first second; do
    ctl --json tier preview "$work/ladder.json" > "$work/preview.json"
    printf 'preview, %s time: %s s\n' "$round" "$(got "$work/preview.json" 'd["seconds"]')"
    ctl --json tier board --within 500 > "$work/board.json"
    printf 'board, %s time: %s s\n' "$round" "$(got "$work/board.json" 'd.get("seconds")')"
  done
fi
printf '\nloyalty: all shown\n'
