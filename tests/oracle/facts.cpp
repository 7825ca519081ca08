#include "facts.hpp"

#include <algorithm>
#include <stdexcept>

#include "fields.hpp"
#include "life.hpp"
#include "stays.hpp"
#include "wants.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using std::chrono::days;

// Far enough around the prescription for every shift and every rest that reaches into it.
constexpr days margin{4};

std::size_t place_of(std::vector<std::string>& names, const std::string& wanted) {
  const auto at = std::find(names.begin(), names.end(), wanted);
  const auto place = static_cast<std::size_t>(at - names.begin());
  if (at == names.end()) names.push_back(wanted);
  return place;
}

bool contains(const std::vector<std::string>& all, const std::string& wanted) {
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

const object& with_id(const array& all, const std::string& id) {
  for (const auto& one : all)
    if (text(one.as_object(), "id") == id) return one.as_object();
  throw std::invalid_argument("unknown id: " + id);
}

std::vector<std::optional<long>> minutes_by_site(const Facts& facts, const object& by_site) {
  std::vector<std::optional<long>> all;
  for (const auto& site : facts.sites) all.push_back(whole(by_site, site));
  return all;
}

void add_life(Facts& facts, Person& person, const array& life) {
  const Date first = facts.first_monday - margin;
  const Date last = facts.first_monday + days{7 * facts.weeks()} + margin;
  for (const auto& one : life) {
    const auto& entry = one.as_object();
    const bool firm = flag(entry, "firm", true);
    const auto rest = Minutes{firm ? whole(entry, "rest").value_or(0) : 0};
    for (auto span : occurrences(entry, person.clock, first, last)) {
      const auto start = span.start;
      span.end += rest;
      if (!firm) {
        person.soft.push_back(
            {span, whole(entry, "weight").value_or(1), text(entry, "kind", "") == "family"});
        continue;
      }
      person.firm.push_back({text(entry, "id", ""),
                             person.clock.date(start),
                             span,
                             rest,
                             {},
                             {},
                             minutes_by_site(facts, child(entry, "travelTo"))});
    }
  }
}

Person person_of(Facts& facts, const object& who, const array& life, const std::string& zone) {
  Person person{Clock(zone), minutes_by_site(facts, child(who, "travel")), {}, {}};
  add_life(facts, person, life);
  return person;
}

/// What an offering, the client and her companions allow in one modality, whatever the week.
class Door {
 public:
  Door(const object& programme, const object& client) : programme_(programme), client_(client) {}

  bool open(const Facts& facts, const Unit& unit, const object& offering, const object& meeting,
            Modality modality) const {
    auto offered = texts(offering, "modality");
    if (offered.empty()) offered = {"onsite"};
    if (!contains(offered, name(modality)) || !flag(who(), name(modality), true)) return false;
    return admits(child(offering, "audience")) && has_completed(offering) &&
           has_seat(offering, meeting, modality) &&
           (modality == Modality::online ? licensed(offering) : within_reach(facts, unit));
  }

 private:
  const object& who() const { return child(client_, "client"); }

  bool admits(const object& audience) const {
    if (find(audience, "ages")) {
      const auto age = whole(who(), "age");
      const auto& ages = list(audience, "ages");
      if (!age || *age < ages.at(0).to_number<long>() || *age > ages.at(1).to_number<long>())
        return false;
    }
    if (!find(audience, "languages")) return true;
    for (const auto& language : texts(audience, "languages"))
      if (contains(texts(who(), "languages"), language)) return true;
    return false;
  }

  bool has_completed(const object& offering) const {
    const auto module = text(offering, "module");
    if (!module) return true;
    for (const auto& needed : texts(with_id(list(programme_, "modules"), *module), "requires"))
      if (!contains(texts(who(), "completed"), needed)) return false;
    return true;
  }

  bool has_seat(const object& offering, const object& meeting, Modality modality) const {
    const auto taken = whole(meeting, "taken").value_or(whole(offering, "taken").value_or(0));
    const auto seats = whole(offering, "seats");
    if (seats && taken >= *seats) return false;
    if (modality == Modality::onsite) return true;
    const auto online_seats =
        find(offering, "onlineSeats") ? whole(offering, "onlineSeats") : seats;
    return !online_seats || whole(offering, "takenOnline").value_or(0) < *online_seats;
  }

  bool licensed(const object& offering) const {
    const auto state = text(who(), "state");
    const auto& audience = child(offering, "audience");
    if (!state) return false;
    if (find(audience, "states") && !contains(texts(audience, "states"), *state)) return false;
    for (const auto& id : texts(offering, "staff"))
      if (contains(texts(with_id(list(programme_, "staff"), id), "licensedIn"), *state))
        return true;
    return false;
  }

  bool within_reach(const Facts& facts, const Unit& unit) const {
    if (!unit.site) return false;
    for (std::size_t i = 0; i < facts.people.size(); ++i)
      if (unit.takes[i] && !facts.people[i].travel[*unit.site]) return false;
    return true;
  }

  const object& programme_;
  const object& client_;
};

/// Weeks from the Monday of `from` to that of week 1; how long the module repeats after; whether
/// the joining week is right.
struct Entry {
  bool rolling = true;
  bool joinable = true;
  std::optional<long> lessons;
  long weeks_before = 0;

  long lesson(int week) const {
    const long since = weeks_before + week;
    return lessons ? since % *lessons : since;
  }
};

Entry entry_of(const Facts& facts, const object& programme, const object& offering) {
  Entry entry;
  const auto from = text(offering, "from");
  if (from) entry.weeks_before = (facts.first_monday - monday_of(date_from(*from))).count() / 7;
  const auto module = text(offering, "module");
  if (!module) return entry;
  const auto& taught = with_id(list(programme, "modules"), *module);
  const auto rule = text(taught, "entry", "rolling");
  entry.rolling = rule == "rolling";
  entry.lessons = whole(taught, "lessons");
  const auto joining = std::max(0L, -entry.weeks_before);
  if (rule == "cycle") entry.joinable = from && entry.lesson(static_cast<int>(joining)) == 0;
  if (rule == "cohort") entry.joinable = from && entry.weeks_before + joining == 0;
  return entry;
}

std::set<Date> dates(const object& from, std::string_view key) {
  std::set<Date> all;
  for (const auto& one : texts(from, key)) all.insert(date_from(one));
  return all;
}

void add_sessions(const Facts& facts, Unit& unit, const object& offering, const object& meeting,
                  const Entry& entry) {
  const auto& clock = facts.clock_of(unit);
  const auto excepted = dates(offering, "except");
  const auto from = text(offering, "from");
  const auto until = text(offering, "until");
  const auto day_of_week = weekday_from(*text(meeting, "day"));
  const Date last = facts.first_monday + days{7 * facts.weeks()};
  for (Date day = facts.first_monday - days{1}; day <= last; day += days{1}) {
    if (weekday_of(day) != day_of_week) continue;
    if ((from && day < date_from(*from)) || (until && day > date_from(*until))) continue;
    const auto span = interval(clock, day, *text(meeting, "start"), *text(meeting, "end"));
    const auto date = facts.clock.date(span.start);
    if (span.empty() || date < facts.first_monday || date >= last) continue;
    const int week = static_cast<int>((date - facts.first_monday).count() / 7);
    const long length = span.length().count();
    const long credit = std::min(length, whole(meeting, "credit").value_or(length));
    unit.sessions.push_back({facts.units.size(),
                             span,
                             date,
                             week,
                             credit,
                             facts.closed.contains(date),
                             excepted.contains(day),
                             entry.lesson(week),
                             {},
                             {},
                             {}});
  }
}

void add_units(Facts& facts, const object& programme, const object& client,
               const std::vector<std::vector<std::string>>& kinds_of_people) {
  const Door door(programme, client);
  for (const auto& one : list(programme, "offerings")) {
    const auto& offering = one.as_object();
    const auto entry = entry_of(facts, programme, offering);
    const bool any = text(offering, "join", "all") == "any";
    const auto kind = text(offering, "kind", "group");
    const auto module = text(offering, "module");
    const auto site = text(offering, "site");
    Unit unit{};
    unit.id = unit.offering = *text(offering, "id");
    unit.kind = place_of(facts.kinds, kind);
    if (module) unit.module = place_of(facts.modules, *module);
    if (site) unit.site = place_of(facts.sites, *site);
    unit.clinical = !module || text(with_id(list(programme, "modules"), *module), "counts",
                                    "clinical") == "clinical";
    unit.rolling = entry.rolling;
    unit.joinable = entry.joinable;
    for (const auto& kinds : kinds_of_people)
      unit.takes.push_back(unit.takes.empty() || contains(kinds, kind));
    const auto& meetings = list(offering, "meetings");
    for (std::size_t n = 0; n < meetings.size(); ++n) {
      const auto& meeting = meetings[n].as_object();
      if (any || n == 0) {
        unit.sessions.clear();
        for (const auto modality : both)
          unit.open[index(modality)] =
              door.open(facts, unit, offering, any ? meeting : object{}, modality);
      }
      add_sessions(facts, unit, offering, meeting, entry);
      if (any) unit.id = unit.offering + "#" + std::to_string(n + 1);
      if (any || n + 1 == meetings.size()) facts.units.push_back(unit);
    }
  }
}

}  // namespace

const Session* Facts::find(std::string_view unit, Instant start) const {
  for (const auto& one : units)
    if (one.id == unit)
      for (const auto& session : one.sessions)
        if (session.span.start == start) return &session;
  return nullptr;
}

Facts facts_of(const object& programme, const object& client) {
  const auto& general = child(programme, "programme");
  const auto& who = child(client, "client");
  const auto zone = *text(general, "timeZone");
  Facts facts{Clock(zone), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, 0, {}, {}};
  for (const auto& site : list(programme, "sites")) {
    facts.sites.push_back(*text(site.as_object(), "id"));
    facts.site_clocks.emplace_back(text(site.as_object(), "timeZone", zone));
  }
  for (const auto& module : list(programme, "modules"))
    facts.modules.push_back(*text(module.as_object(), "id"));
  facts.closed = dates(general, "closedDates");
  read_wants(facts, client);

  const auto own_zone = text(who, "timeZone", zone);
  std::vector<std::vector<std::string>> kinds_of_people{{}};
  facts.people.push_back(person_of(facts, who, list(client, "life"), own_zone));
  for (const auto& one : list(client, "companions")) {
    const auto& companion = one.as_object();
    kinds_of_people.push_back(texts(companion, "for"));
    facts.people.push_back(person_of(facts, companion, list(companion, "life"),
                                     text(companion, "timeZone", own_zone)));
  }
  add_units(facts, programme, client, kinds_of_people);
  work_out_ways(facts);
  return facts;
}

bool may_replace(const Facts& facts, const Session& usual, const Session& visit) {
  const auto& missed = facts.units[usual.unit];
  const auto& visited = facts.units[visit.unit];
  if (usual.unit == visit.unit || visit.cancelled() || usual.week != visit.week) return false;
  if (!missed.module || missed.module != visited.module) return false;
  if (2 * visit.credit < usual.credit) return false;
  return missed.rolling || usual.lesson == visit.lesson;
}

}  // namespace meanwhile::oracle
