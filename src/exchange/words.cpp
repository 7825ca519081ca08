#include "exchange/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/result.hpp"
#include "exchange/iso.hpp"
#include "exchange/json_names.hpp"
#include "exchange/words_table.hpp"

namespace meanwhile::exchange {
namespace {

using namespace planner;
using fmt::arg;
using life::DayStretch;
using life::LifeEntry;
using programme::Dose;
using time::Minutes;

template <class... Args>
std::string fill(std::string_view phrase, const Args&... args) {
  return fmt::format(fmt::runtime(phrase), args...);
}

bool same_on_the_wall(Minutes a, Minutes b) { return (a - b).count() % (24 * 60) == 0; }

bool is_whole(double number) { return number == std::floor(number); }

/// One of the minima that a relaxation may name.
struct Minimum {
  enum class Of { hours, days, module, kind };
  Of of;
  ModuleId module;
  programme::Kind kind = programme::Kind::group;
};

/// What `path` names, as in "daysPerWeek.min", "modules.cbt.minMinutesPerWeek", "kinds.peer.min".
Minimum minimum_at(std::string_view path) {
  constexpr std::string_view module_before = "modules.", module_after = ".minMinutesPerWeek";
  if (path == "hoursPerWeek.min") return {Minimum::Of::hours, {}};
  if (path == "daysPerWeek.min") return {Minimum::Of::days, {}};
  if (path.starts_with(module_before) && path.ends_with(module_after)) {
    path.remove_prefix(module_before.size());
    path.remove_suffix(module_after.size());
    return {Minimum::Of::module, ModuleId{std::string{path}}};
  }
  for (const auto& [name, kind] : kind_names)
    if (path == fmt::format("kinds.{}.min", name)) return {Minimum::Of::kind, {}, kind};
  throw Bug{"no such minimum: " + std::string{path}};
}

/// What a dose asks for: hours, days, minutes or sessions.
double asked(const Dose& dose, const Minimum& minimum) {
  switch (minimum.of) {
    case Minimum::Of::hours:
      return static_cast<double>(dose.least_minutes.value_or(Minutes{0}).count()) / 60;
    case Minimum::Of::days: return dose.least_days.value_or(0);
    case Minimum::Of::module:
      for (const programme::ModuleDose& one : dose.modules)
        if (one.module == minimum.module) return static_cast<double>(one.least.count());
      return 0;
    case Minimum::Of::kind: break;
  }
  for (const programme::KindDose& one : dose.kinds)
    if (one.kind == minimum.kind) return one.least;
  return 0;
}

/// Speaks about one person's remedies in one language.
class Speaker {
 public:
  Speaker(const programme::Programme& programme, const Case& person)
      : programme_(programme), person_(person), say_(phrases_for(person.client.languages)) {}

  std::string sentence(const Remedy& remedy) const {
    std::vector<std::string> changes;
    for (const Change& change : remedy.changes)
      changes.push_back(std::visit([&](const auto& one) { return words(one); }, change));
    return fill(say_.sentence, arg("changes", joined(changes)));
  }

 private:
  std::string joined(const std::vector<std::string>& parts) const {
    std::string all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) all += i + 1 == parts.size() ? say_.last_and : say_.comma;
      all += parts[i];
    }
    return all;
  }

  // ---- what the person could do

  std::string words(const Release& release) const {
    const LifeEntry* entry = entry_of(release);
    const auto whole = entry ? stretch_of(*entry, release) : std::nullopt;
    const std::string thing = thing_of(entry, release);
    const bool from_start = whole && same_on_the_wall(whole->start, release.start);
    const bool to_end = whole && same_on_the_wall(whole->end, release.end);
    if (from_start && to_end) return fill(say_.give_way, arg("thing", thing));
    const std::string_view phrase = to_end       ? say_.end_sooner
                                    : from_start ? say_.start_later
                                                 : say_.make_room;
    return fill(phrase, arg("thing", thing), arg("start", clock(release.start)),
                arg("end", clock(release.end)));
  }

  std::string words(const Accept& accept) const {
    return std::string{accept.modality == programme::Modality::online ? say_.join_online
                                                                      : say_.come_on_site};
  }

  const LifeEntry* entry_of(const Release& release) const {
    const auto found = std::ranges::find(person_.life, release.life, &LifeEntry::id);
    return found == person_.life.end() ? nullptr : &*found;
  }

  /// The interval of `entry` that is shortened: one that shares an end with what is released.
  std::optional<DayStretch> stretch_of(const LifeEntry& entry, const Release& release) const {
    std::optional<DayStretch> found;
    for (const DayStretch& one : stretches(entry, release)) {
      const bool start = same_on_the_wall(one.start, release.start);
      const bool end = same_on_the_wall(one.end, release.end);
      if (start && end) return one;
      if (start || end) found = one;
    }
    return found;
  }

  std::vector<DayStretch> stretches(const LifeEntry& entry, const Release& release) const {
    if (const auto* weekly = std::get_if<life::Weekly>(&entry.when)) return {weekly->stretch};
    std::vector<DayStretch> all;
    if (const auto* rota = std::get_if<life::Rota>(&entry.when)) {
      for (const auto& day : rota->days)
        if (day) all.push_back(*day);
      return all;
    }
    for (const time::Span& span : std::get<life::Dated>(entry.when).spans) {
      const time::Wall start = person_.client.zone.wall(span.start);
      const time::Date date = time::date_of(start);
      const auto* only = std::get_if<time::Date>(&release.when);
      if (!only || *only == date)
        all.push_back({start - date, person_.client.zone.wall(span.end) - date});
    }
    return all;
  }

  std::string thing_of(const LifeEntry* entry, const Release& release) const {
    const std::string name = entry ? name_of(*entry, person_.client) : release.life.text();
    if (const auto* day = std::get_if<time::Weekday>(&release.when))
      return fill(say_.weekly, arg("name", name), arg("day", say_.days[time::index(*day)]));
    const time::Date date = std::get<time::Date>(release.when);
    return fill(say_.dated, arg("name", name), arg("date", words(date)));
  }

  std::string words(time::Date date) const {
    const std::chrono::year_month_day ymd{date};
    return fill(say_.date, arg("weekday", say_.days[time::index(time::weekday_of(date))]),
                arg("day", static_cast<unsigned>(ymd.day())),
                arg("month", say_.months[static_cast<unsigned>(ymd.month()) - 1]));
  }

  // ---- what the programme could do

  std::string words(const NewOffering& opened) const {
    const programme::Offering& offering = opened.offering;
    const auto same = [&](const programme::Offering& other) { return same_slot(other, offering); };
    if (std::ranges::any_of(programme_.offerings, same) && !offering.title.empty())
      return fill(say_.another_seat, arg("title", offering.title));
    const std::string_view phrase = offering.onsite ? say_.opened : say_.opened_online;
    return fill(phrase, arg("kind", say_.new_session[static_cast<std::size_t>(offering.kind)]),
                arg("times", times(offering.meetings)));
  }

  static bool same_slot(const programme::Offering& a, const programme::Offering& b) {
    const auto alike = [](const programme::Meeting& x, const programme::Meeting& y) {
      return x.day == y.day && x.start == y.start && x.end == y.end;
    };
    return a.title == b.title && a.onsite == b.onsite && a.online == b.online &&
           std::ranges::equal(a.meetings, b.meetings, alike);
  }

  /// "Monday and Wednesday from 18:00 to 21:00 and Friday from 09:00 to 10:00"
  std::string times(const std::vector<programme::Meeting>& meetings) const {
    std::vector<std::string> groups;
    std::vector<std::string> days;
    for (std::size_t i = 0; i < meetings.size(); ++i) {
      days.emplace_back(say_.days[time::index(meetings[i].day)]);
      const bool same_next = i + 1 < meetings.size() &&
                             meetings[i + 1].start == meetings[i].start &&
                             meetings[i + 1].end == meetings[i].end;
      if (same_next) continue;
      groups.push_back(joined(days) + ' ' +
                       fill(say_.from_to, arg("start", clock(meetings[i].start)),
                            arg("end", clock(meetings[i].end))));
      days.clear();
    }
    return joined(groups);
  }

  // ---- what only staff could grant

  std::string words(const Relax& relax) const {
    const Minimum minimum = minimum_at(relax.path);
    const double before = highest(minimum);
    const std::string less = required(minimum, relax.to);
    if (before <= relax.to) return fill(say_.agree, arg("less", less));
    const bool plain = minimum.of != Minimum::Of::hours || (is_whole(before) && is_whole(relax.to));
    return fill(say_.agree_instead, arg("less", less),
                arg("before", plain ? fmt::format("{}", before) : hours(before)));
  }

  /// "7 hours", or "7 h 50 min": a relaxation goes by the least step, which may be a minute.
  std::string hours(double hours) const {
    if (is_whole(hours))
      return fmt::format("{} {}", hours, hours == 1 ? say_.hour.one : say_.hour.many);
    const long minutes = std::lround(hours * 60);
    return fmt::format("{} h {} min", minutes / 60, minutes % 60);
  }

  /// "2 days a week", "120 minutes of CBT skills a week", "1 family session every 2 weeks"
  std::string required(const Minimum& minimum, double least) const {
    const auto counted = [&](const Noun& noun) {
      return fmt::format("{} {}", least, least == 1 ? noun.one : noun.many);
    };
    const auto every = [&](const std::string& count, int weeks) {
      return fill(weeks == 1 ? say_.a_week : say_.every_weeks, arg("count", count),
                  arg("weeks", weeks));
    };
    switch (minimum.of) {
      case Minimum::Of::hours: return every(hours(least), 1);
      case Minimum::Of::days: return every(counted(say_.day), 1);
      case Minimum::Of::module:
        return every(fill(say_.of_module, arg("count", counted(say_.minute)),
                          arg("module", title_of(minimum.module))),
                     1);
      case Minimum::Of::kind: break;
    }
    return every(counted(say_.sessions[static_cast<std::size_t>(minimum.kind)]),
                 block_of(minimum.kind));
  }

  std::string title_of(const ModuleId& id) const {
    const programme::Module* module = programme_.module(id);
    return module && !module->name.empty() ? module->name : id.text();
  }

  /// What is asked for now, in the phase that asks for most.
  double highest(const Minimum& minimum) const {
    double most = 0;
    for (const programme::Phase& phase : person_.prescription.phases)
      most = std::max(most, asked(phase.dose, minimum));
    return most;
  }

  /// Over how many weeks sessions of a kind are counted.
  int block_of(programme::Kind kind) const {
    for (const programme::Phase& phase : person_.prescription.phases)
      for (const programme::KindDose& dose : phase.dose.kinds)
        if (dose.kind == kind) return dose.every_weeks;
    return 1;
  }

  const programme::Programme& programme_;
  const Case& person_;
  const Phrases& say_;
};

}  // namespace

std::string name_of(const LifeEntry& entry, const people::Client& client) {
  const Phrases& say = phrases_for(client.languages);
  if (!std::holds_alternative<life::Dated>(entry.when)) return entry.id.text();
  if (entry.kind == "work") return std::string{say.work};
  if (entry.kind == "family") return std::string{say.family};
  return entry.kind.empty() ? std::string{say.unnamed} : entry.kind;
}

std::string words_for(const Remedy& remedy, const programme::Programme& programme,
                      const Case& person) {
  return Speaker{programme, person}.sentence(remedy);
}

}  // namespace meanwhile::exchange
