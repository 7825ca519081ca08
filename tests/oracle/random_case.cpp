#include "random_case.hpp"

#include <algorithm>

#include "oracle.hpp"
#include "random_parts.hpp"

namespace meanwhile::oracle {
namespace {

struct Season {
  std::string zone;
  std::string start;
};

// Weeks in which clocks change: 1 November 2026 and 14 March 2027 in the United States, 25 October
// 2026 and 28 March 2027 in Europe, 4 April 2027 in Sydney. Arizona's never do.
const std::vector<Season> changing{
    {"America/New_York", "2026-10-26"}, {"America/New_York", "2026-10-19"},
    {"America/New_York", "2027-03-08"}, {"America/New_York", "2027-03-04"},
    {"America/Phoenix", "2027-03-08"},  {"Europe/Berlin", "2026-10-19"},
    {"Europe/Berlin", "2027-03-22"},    {"Europe/London", "2027-03-20"},
    {"Australia/Sydney", "2027-03-29"}};

double replacements(const Facts& facts, const Session& usual) {
  double count = 0;
  for (const auto& unit : facts.units)
    for (const auto& visit : unit.sessions)
      if (may_replace(facts, usual, visit)) count += unit.open[0] + unit.open[1];
  return count;
}

RandomCase draw_any(std::uint64_t seed, std::uint64_t attempt) {
  Draw draw{Chance(seed + (attempt << 40U)), {}, {}, "America/New_York", {}, 0, false};
  draw.category = categories()[seed % categories().size()];
  draw.other = draw.category == "plain" ? draw.category : draw.chance.pick(categories());
  draw.start = days_after("2026-11-30", draw.chance.percent(70) ? 0 : draw.chance.between(-6, 9));
  if (draw.some("dst", 8)) {
    const auto season = draw.chance.pick(changing);
    draw.zone = season.zone;
    draw.start = season.start;
    draw.changes_clocks = true;
  }
  draw.weeks = static_cast<int>(draw.chance.pick(std::vector<long>{1, 1, 2, 2, 2, 3}));
  if (draw.rich_in("blocks") || draw.rich_in("phases") || draw.rich_in("everyweeks"))
    draw.weeks = static_cast<int>(draw.chance.between(2, 4));
  auto programme = draw_programme(draw);
  auto client = draw_client(draw, programme);
  client["prescription"] = draw_prescription(draw, programme, client);
  return {std::move(programme), std::move(client), draw.category};
}

/// Whether few enough sets of offerings, and ways to make up in a week, are to be tried.
bool is_small(const RandomCase& drawn) {
  const auto facts = facts_of(drawn.programme, drawn.client);
  double sets = 1;
  std::vector<double> ways(static_cast<std::size_t>(facts.weeks()), 1);
  for (const auto& unit : facts.units) {
    if (!unit.joinable) continue;
    sets *= 1 + unit.open[0] + unit.open[1];
    for (const auto& session : unit.sessions)
      if (session.cancelled() || session.clashes[0] || session.clashes[1])
        ways[static_cast<std::size_t>(session.week)] *= 2 + replacements(facts, session) / 2;
  }
  return sets <= 4000 && *std::max_element(ways.begin(), ways.end()) <= 2000;
}

/// Plans without make-ups, and requirements that nothing meets, come by themselves.
enum class Wish { any, a_plan, a_make_up, dialling_in };
constexpr std::uint64_t patience = 20;

Wish wish_for(std::uint64_t seed) {
  const auto& category = categories()[seed % categories().size()];
  if (category == "dialin") return Wish::dialling_in;
  if (category == "makeup" || seed % 5 == 0 || (category == "cycle" && seed % 48 < 24))
    return Wish::a_make_up;
  return seed % 5 == 1 ? Wish::any : Wish::a_plan;
}

bool all_meet(const RandomCase& drawn) {
  const auto facts = facts_of(drawn.programme, drawn.client);
  return std::none_of(facts.units.begin(), facts.units.end(),
                      [](const Unit& unit) { return unit.sessions.empty(); });
}

bool grants(const RandomCase& drawn, Wish wish) {
  if (wish == Wish::any) return true;
  const auto best = solve(drawn.programme, drawn.client);
  if (wish == Wish::a_plan) return !best.sessions.empty();
  if (!best.feasible) return false;
  for (const auto& session : best.plan.at("sessions").as_array()) {
    const auto& of = session.at("makeUpOf");
    if (!of.is_null() && (wish == Wish::a_make_up || of == session.at("offering"))) return true;
  }
  return false;
}

}  // namespace

const std::vector<std::string>& categories() {
  static const std::vector<std::string> all{
      "seats",      "companion", "cycle",  "licence", "travelto", "rest",      "makeup",   "needs",
      "wellness",   "blocks",    "merge",  "phases",  "plain",    "gapclosed", "rotating", "dst",
      "everyweeks", "soft",      "dialin", "reach",   "ties",     "zones",     "night",    "late"};
  return all;
}

RandomCase draw(std::uint64_t seed) {
  const auto wish = wish_for(seed);
  for (std::uint64_t attempt = 0;; ++attempt) {
    auto drawn = draw_any(seed, attempt);
    if (all_meet(drawn) && is_small(drawn) && (attempt >= patience || grants(drawn, wish)))
      return drawn;
  }
}

}  // namespace meanwhile::oracle
