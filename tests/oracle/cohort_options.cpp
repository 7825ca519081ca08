// Of one person's plans only those are looked at that some other plan of hers does not replace
// whatever the others do. What the others can notice of a plan are its marks: seats and online
// seats of sessions that could run out, sessions at which someone is whom she avoids, and slots
// that must be made to run. Where nobody can run out of something it has no mark, so that few plans
// differ in their marks. A plan with the same marks or fewer, that lets at least the same slots
// run, keeps what is held as well and is no greater burden, can stand in for another in every
// cohort plan, which then is as good or better on every level.
#include "cohort_options.hpp"

#include <algorithm>
#include <iterator>

#include "cohort_rules.hpp"
#include "joinings.hpp"

namespace meanwhile::oracle {
namespace {

using Places = std::vector<std::size_t>;

void put(Places& all, const Places& more) {
  Places together;
  std::set_union(all.begin(), all.end(), more.begin(), more.end(), std::back_inserter(together));
  all = std::move(together);
}

bool within(const Places& part, const Places& all) {
  return std::includes(all.begin(), all.end(), part.begin(), part.end());
}

class Marks {
 public:
  explicit Marks(const CohortFacts& facts) : facts_(facts) {}

  Places of_joining(const Attendee& who, const Joined& joined) {
    Places all;
    for (const auto& session : who.facts.units[joined.unit].sessions) {
      if (session.cancelled()) continue;
      take_seat(all, session, joined.modality);
      if (!session.clashes[index(joined.modality)]) attend(all, who, session);
    }
    run(all, joined.unit);
    return in_order(all);
  }

  Places of_make_ups(const Attendee& who, const std::vector<Visit>& visits) {
    Places all;
    for (const auto& visit : visits) {
      if (!visit.in_place_of) continue;
      attend(all, who, *visit.session);
      if (visit.in_place_of != visit.session) {
        take_seat(all, *visit.session, visit.modality);
        run(all, visit.session->unit);
      } else if (visit.modality == Modality::online) {
        take_online(all, *visit.session);
      }
    }
    return in_order(all);
  }

  std::vector<Mark> all() const {
    std::vector<Mark> all(places_.size());
    for (const auto& [mark, place] : places_) all[place] = mark;
    return all;
  }

 private:
  using Of = Mark::Of;

  bool scarce(const std::optional<long>& left) const {
    return left && *left < static_cast<long>(facts_.people.size());
  }

  void take_seat(Places& all, const Session& session, Modality modality) {
    const auto& seats = facts_.rooms[session.unit].seats;
    if (scarce(seats)) add(all, {Of::seat, meeting_of(session), *seats});
    if (modality == Modality::online) take_online(all, session);
  }

  void take_online(Places& all, const Session& session) {
    const auto& seats = facts_.rooms[session.unit].online;
    if (scarce(seats)) add(all, {Of::online, meeting_of(session), *seats});
  }

  void attend(Places& all, const Attendee& who, const Session& session) {
    if (!who.avoids.empty()) add(all, {Of::attended, meeting_of(session), 0});
  }

  void run(Places& all, std::size_t unit) {
    if (facts_.rooms[unit].to_run > 0) add(all, {Of::running, {unit, {}}, 0});
  }

  void add(Places& all, const Mark& mark) {
    all.push_back(places_.emplace(mark, places_.size()).first->second);
  }

  static Places in_order(Places& all) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return std::move(all);
  }

  const CohortFacts& facts_;
  std::map<Mark, std::size_t> places_;
};

struct ByBurden {
  long burden;
  Places uses;
};

bool replaces(const ByBurden& a, const ByBurden& b) {
  return a.burden <= b.burden && within(a.uses, b.uses);
}

bool replaces(const Option& a, const Option& b) {
  return a.keeps >= b.keeps && a.burden <= b.burden && within(a.uses, b.uses) &&
         within(b.helps, a.helps);
}

enum class Reach { everything, not_replaced };

/// Adds `next` to ones of which none replaces another, unless it would break that.
template <class T, class Replaces>
void put_in(std::vector<T>& kept, T next, const Replaces& replacing) {
  if (std::any_of(kept.begin(), kept.end(), [&](const T& one) { return replacing(one, next); }))
    return;
  std::erase_if(kept, [&](const T& one) { return replacing(next, one); });
  kept.push_back(std::move(next));
}

class Person {
 public:
  Person(const CohortFacts& facts, const Attendee& who, Marks& marks, Reach reach)
      : cohort_(facts), who_(who), marks_(marks), reach_(reach) {}

  std::vector<Option> options() {
    every_joining(who_.facts,
                  [&](const auto& joined, const auto& weeks) { add_options(joined, weeks); });
    return std::move(options_);
  }

 private:
  void add_options(const std::vector<Joined>& joined,
                   const std::vector<std::vector<WeekPlan>>& weeks) {
    uses_.clear();
    for (const auto& week : weeks)
      for (const auto& plan : week) uses_[&plan] = marks_.of_make_ups(who_, plan.done.visits);
    const auto joining = option_of(joined);
    const auto kept = paths(who_.facts, weeks, Objective::least_burden,
                            [&](std::vector<Path>& all, Path path) { keep(all, std::move(path)); });
    for (const auto& path : kept) add_option(joining, path);
  }

  Option option_of(const std::vector<Joined>& joined) {
    Option option{false, 0, {}, {}, joined, {}};
    std::set<std::size_t> units;
    for (const auto& one : joined) {
      units.insert(one.unit);
      put(option.uses, marks_.of_joining(who_, one));
      if (cohort_.rooms[one.unit].to_run > 0) put(option.helps, {one.unit});
    }
    option.keeps = keeps_all(who_, units);
    return option;
  }

  void keep(std::vector<Path>& all, Path path) {
    if (reach_ == Reach::everything)
      all.push_back(std::move(path));
    else
      put_in(all, std::move(path),
             [&](const Path& a, const Path& b) { return replaces(seen(a), seen(b)); });
  }

  ByBurden seen(const Path& path) const {
    ByBurden all{path.total, {}};
    for (const auto* week : path.weeks) put(all.uses, uses_.at(week));
    return all;
  }

  void add_option(Option option, const Path& path) {
    option.burden = path.total;
    put(option.uses, seen(path).uses);
    for (const auto* week : path.weeks) option.weeks.push_back(*week);
    if (reach_ == Reach::everything)
      options_.push_back(std::move(option));
    else
      put_in(options_, std::move(option),
             [](const Option& a, const Option& b) { return replaces(a, b); });
  }

  const CohortFacts& cohort_;
  const Attendee& who_;
  Marks& marks_;
  const Reach reach_;
  std::map<const WeekPlan*, Places> uses_;  // of its make-ups
  std::vector<Option> options_;
};

Options options_within(const CohortFacts& facts, Reach reach) {
  Marks marks(facts);
  Options options;
  for (const auto& who : facts.people)
    options.people.push_back(Person(facts, who, marks, reach).options());
  options.marks = marks.all();
  return options;
}

}  // namespace

Options options_of(const CohortFacts& facts) { return options_within(facts, Reach::not_replaced); }

Options every_option_of(const CohortFacts& facts) {
  return options_within(facts, Reach::everything);
}

}  // namespace meanwhile::oracle
