#include "after.hpp"

#include <algorithm>

#include "oracle/fields.hpp"
#include "oracle/life.hpp"
#include "oracle/stays.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;
using std::chrono::days;

struct Dates {
  Date first;
  Date last;
  bool hold(Date date) const { return first <= date && date <= last; }
};

Dates dates_of(const object& event) {
  const auto until = text(event, "until");
  return {date_from(*text(event, "from")), until ? date_from(*until) : Date::max()};
}

bool hits(const object& event, const Clock& clock, Span span) {
  const Dates dates = dates_of(event);
  for (Date day = clock.date(span.start) - days{1}; day <= clock.date(span.end); day += days{1}) {
    if (!dates.hold(day)) continue;
    Span here{clock.instant(day, Minutes{0}), clock.instant(day, Minutes{24 * 60})};
    if (find(event, "start"))
      here = interval(clock, day, *text(event, "start"), *text(event, "end"));
    if (here.overlaps(span)) return true;
  }
  return false;
}

const object& named(const array& all, const std::string& id) {
  return *std::find_if(all.begin(), all.end(), [&](const auto& one) {
            return text(one.as_object(), "id") == id;
          })->if_object();
}

/// A session of somebody's unit, with what the programme says of it.
struct Held {
  const object* offering;
  const Unit* unit;
  const Clock* clock;
  const Session* session;
  Blow blow;
  bool displaced = false;
  std::string housed;
};

class Blowing {
 public:
  Blowing(const Happening& happening, const std::vector<Facts>& everyone) : happening_(happening) {
    from_ = instant_from(happening.as_of);
    for (const Facts& facts : everyone)
      for (const Unit& unit : facts.units)
        for (const Session& session : unit.sessions)
          all_.try_emplace({session.span.start, unit.id},
                           Held{&named(list(happening.programme, "offerings"), unit.offering),
                                &unit,
                                &facts.clock_of(unit),
                                &session,
                                {},
                                false,
                                {}});
  }

  Blows blows() {
    for (auto& [key, held] : all_)
      if (key.first >= from_ && !held.session->cancelled()) strike(held);
    std::vector<Held*> displaced;
    for (auto& [key, held] : all_)
      if (held.displaced && !held.blow.cancelled) displaced.push_back(&held);
    std::sort(displaced.begin(), displaced.end(), [](const Held* a, const Held* b) {
      const auto key = [](const Held* one) {
        return std::tuple(one->session->span.start, -whole(*one->offering, "seats").value_or(0),
                          one->unit->id);
      };
      return key(a) < key(b);
    });
    for (Held* held : displaced) house(*held);
    Blows found;
    for (const auto& [key, held] : all_)
      if (held.blow.cancelled || held.blow.no_room || held.blow.here)
        found[{key.second, key.first}] = held.blow;
    return found;
  }

 private:
  bool hit_by(const Held& held, const std::string& kind, const std::string& key,
              const std::set<std::string>& ids) const {
    for (const auto& one : happening_.events) {
      const auto& event = one.as_object();
      if (text(event, "event") == kind && ids.contains(text(event, key, "")) &&
          hits(event, *held.clock, held.session->span))
        return true;
    }
    return false;
  }

  bool closed(const Held& held, const std::string& room) const {
    const auto site = text(*held.offering, "site", "");
    if (hit_by(held, "siteClosed", "site", {site})) return true;
    for (const auto& one : happening_.events) {
      const auto& event = one.as_object();
      if (text(event, "event") == "roomClosed" && text(event, "site") == site &&
          text(event, "room") == room && hits(event, *held.clock, held.session->span))
        return true;
    }
    return false;
  }

  static bool offers(const Held& held, const std::string& modality) {
    auto offered = texts(*held.offering, "modality");
    if (offered.empty()) offered = {"onsite"};
    return std::find(offered.begin(), offered.end(), modality) != offered.end();
  }

  void strike(Held& held) const {
    held.blow.cancelled =
        hit_by(held, "offeringCancelled", "offering", {held.unit->id, held.unit->offering});
    const auto staff = texts(*held.offering, "staff");
    std::vector<std::string> here;
    for (const auto& one : staff)
      if (!hit_by(held, "staffAway", "staff", {one})) here.push_back(one);
    if (here.size() < staff.size()) {
      if (here.empty())
        held.blow.cancelled = true;
      else
        held.blow.here = here;
    }
    held.displaced = offers(held, "onsite") && find(*held.offering, "site") &&
                     closed(held, text(*held.offering, "room", ""));
  }

  void house(Held& held) {
    const auto& site = named(list(happening_.programme, "sites"), *text(*held.offering, "site"));
    const auto& rooms = list(site, "rooms");
    const auto& old = named(rooms, *text(*held.offering, "room"));
    const auto needed =
        find(*held.offering, "seats") ? whole(*held.offering, "seats") : whole(old, "seats");
    const object* best = nullptr;
    for (const auto& one : rooms) {
      const auto& room = one.as_object();
      const auto seats = whole(room, "seats");
      if (needed && seats && *seats < *needed) continue;
      if (flag(old, "accessible", false) && !flag(room, "accessible", false)) continue;
      if (closed(held, *text(room, "id")) || taken(held, *text(room, "id"))) continue;
      if (!best || (seats && (!whole(*best, "seats") || *seats < *whole(*best, "seats"))))
        best = &room;
    }
    if (best)
      held.housed = *text(*best, "id");
    else if (offers(held, "online"))
      held.blow.no_room = true;
    else
      held.blow.cancelled = true;
  }

  bool taken(const Held& held, const std::string& room) const {
    for (const auto& [key, other] : all_) {
      if (other.session->cancelled() || other.blow.cancelled || !offers(other, "onsite") ||
          !other.session->span.overlaps(held.session->span) ||
          text(*other.offering, "site") != text(*held.offering, "site"))
        continue;
      const std::string there = other.displaced ? other.housed : text(*other.offering, "room", "");
      if (there == room) return true;
    }
    return false;
  }

  const Happening& happening_;
  Instant from_;
  std::map<std::pair<Instant, std::string>, Held> all_;
};

object with_life(object client, array life) {
  client["life"] = std::move(life);
  return client;
}

void keep_if(Person& person, const std::function<bool(Date)>& wanted) {
  std::erase_if(person.firm, [&](const Busy& one) { return !wanted(one.day); });
  std::erase_if(person.soft,
                [&](const Soft& one) { return !wanted(person.clock.date(one.span.start)); });
}

void add(Person& to, const Person& more) {
  to.firm.insert(to.firm.end(), more.firm.begin(), more.firm.end());
  to.soft.insert(to.soft.end(), more.soft.begin(), more.soft.end());
}

/// The client's own time after the changes of her life.
Person changed(const Happening& happening, const object& client, Instant as_of) {
  const auto facts = [&](array life) {
    return facts_of(happening.programme, with_life(client, std::move(life))).people.front();
  };
  std::map<std::string, Dates> windows;
  array added;
  std::vector<std::pair<array, Dates>> news;
  const Clock clock = facts({}).clock;
  for (const auto& one : happening.events) {
    const auto& event = one.as_object();
    if (text(event, "event") != "lifeChanged" ||
        text(event, "client") != text(child(client, "client"), "id"))
      continue;
    Dates dates = dates_of(event);
    dates.first = std::max(dates.first, clock.date(as_of));
    for (const auto& entry : list(event, "life"))
      windows.emplace(*text(entry.as_object(), "id"), dates);
    for (const auto& id : texts(event, "without")) windows.emplace(id, dates);
    news.emplace_back(list(event, "life"), dates);
  }
  array same;
  std::vector<std::pair<array, Dates>> old;
  for (const auto& entry : list(client, "life")) {
    const auto window = windows.find(text(entry.as_object(), "id", ""));
    if (window == windows.end())
      same.push_back(entry);
    else
      old.emplace_back(array{entry}, window->second);
  }
  Person person = facts(same);
  for (const auto& [life, dates] : old) {
    Person part = facts(life);
    keep_if(part, [&](Date date) { return !dates.hold(date); });
    add(person, part);
  }
  for (const auto& [life, dates] : news) {
    Person part = facts(life);
    keep_if(part, [&](Date date) { return dates.hold(date); });
    add(person, part);
  }
  return person;
}

}  // namespace

Blows blows_of(const Happening& happening, const std::vector<Facts>& everyone) {
  return Blowing(happening, everyone).blows();
}

After after(const Happening& happening, const object& client, const Blows& blows) {
  After after{facts_of(happening.programme, client), {}};
  Facts& facts = after.facts;
  facts.people.front() = changed(happening, client, instant_from(happening.as_of));
  work_out_ways(facts);
  const auto state = text(child(client, "client"), "state", "");
  for (auto& unit : facts.units)
    for (auto& session : unit.sessions) {
      const auto blow = blows.find({unit.id, session.span.start});
      if (blow == blows.end()) continue;
      if (blow->second.cancelled) session.excepted = true;
      const auto strike = [&](Modality modality) {
        session.clashes[index(modality)] = true;
        after.struck.emplace(&session, modality);
      };
      if (blow->second.no_room) strike(Modality::onsite);
      if (!blow->second.here) continue;
      bool licensed = false;
      for (const auto& id : *blow->second.here)
        for (const auto& in : texts(named(list(happening.programme, "staff"), id), "licensedIn"))
          licensed |= in == state;
      if (!licensed) strike(Modality::online);
    }
  return after;
}

}  // namespace meanwhile::oracle
