// Takes the plan as it is written and looks at the whole prescription at once, where the solver
// goes week by week: what the two share is how documents are read and how stays are formed.
#include "check_plan.hpp"

#include <algorithm>
#include <exception>
#include <map>

#include "fields.hpp"
#include "stays.hpp"
#include "week.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;
using boost::json::value;

std::string at(const Facts& facts, const Session& session) {
  return facts.units[session.unit].id + " " +
         facts.clock_of(facts.units[session.unit]).text(session.span.start);
}

bool exceeds(double figure, std::optional<double> most) { return most && figure > *most + 1e-6; }

class Checker {
 public:
  Checker(const Facts& facts, const object& plan) : facts_(facts), plan_(plan) {}

  std::vector<std::string> run() {
    read_offerings();
    read_sessions();
    check_usual();
    check_make_ups();
    check_missed();
    check_time();
    check_weeks();
    check_blocks();
    if (shortfalls_ > facts_.short_allowed)
      wrong(std::to_string(shortfalls_) + " stretches fall below a minimum");
    check_gaps();
    check_burden();
    return std::move(wrong_);
  }

 private:
  void wrong(std::string what) { wrong_.push_back(std::move(what)); }

  void read_offerings() {
    for (const auto& one : list(plan_, "offerings")) {
      const auto id = *text(one.as_object(), "id");
      const auto modality = modality_of(one.as_object());
      const auto unit = std::find_if(facts_.units.begin(), facts_.units.end(),
                                     [&](const Unit& each) { return each.id == id; });
      if (unit == facts_.units.end()) {
        wrong("no such offering: " + id);
        continue;
      }
      const auto place = static_cast<std::size_t>(unit - facts_.units.begin());
      if (!joined_.emplace(place, modality).second) wrong("joined twice: " + id);
      if (!unit->joinable) wrong("its entry rule is not met: " + id);
      if (!unit->open[index(modality)]) wrong("not open " + name(modality) + ": " + id);
    }
  }

  Modality modality_of(const object& from) {
    const auto written = text(from, "modality", "");
    if (written != "online" && written != "onsite") wrong("no such modality: " + written);
    return written == "online" ? Modality::online : Modality::onsite;
  }

  void read_sessions() {
    for (const auto& one : list(plan_, "sessions")) {
      const auto& written = one.as_object();
      const auto id = *text(written, "offering");
      const auto* session = facts_.find(id, instant_from(*text(written, "start")));
      if (!session) {
        wrong("no such session: " + id + " " + *text(written, "start"));
        continue;
      }
      if (instant_from(*text(written, "end")) != session->span.end)
        wrong("wrong end: " + at(facts_, *session));
      all_.visits.push_back({session, modality_of(written), made_up_by(written)});
    }
    if (!std::is_sorted(all_.visits.begin(), all_.visits.end(),
                        [&](const Visit& a, const Visit& b) {
                          return a.session->span.start < b.session->span.start;
                        }))
      wrong("sessions are not in the order of their start");
  }

  const Session* made_up_by(const object& written) {
    const auto of = text(written, "makeUpOf");
    const auto start = text(written, "makeUpFor");
    if (!of && !start) return nullptr;
    const auto* usual = of && start ? facts_.find(*of, instant_from(*start)) : nullptr;
    if (!usual) wrong("makes up for no session: " + *text(written, "start"));
    return usual;
  }

  bool is_open(const Session& session) const {
    return session.cancelled() || session.clashes[index(joined_.at(session.unit))];
  }

  /// Rule 1: usual sessions that can be attended are, the others are not.
  void check_usual() {
    for (const auto& visit : all_.visits) {
      const auto& session = *visit.session;
      attended_[&session].push_back(&visit);
      if (visit.in_place_of) continue;
      const auto joined = joined_.find(session.unit);
      if (joined == joined_.end())
        wrong("neither joined nor a make-up: " + at(facts_, session));
      else if (joined->second != visit.modality)
        wrong("not in the joined modality: " + at(facts_, session));
      else if (is_open(session))
        wrong("clashes or is cancelled, and is attended: " + at(facts_, session));
    }
    for (const auto& [session, visits] : attended_)
      if (visits.size() > 1) wrong("attended twice: " + at(facts_, *session));
    for (const auto& [unit, modality] : joined_)
      for (const auto& session : facts_.units[unit].sessions)
        if (!is_open(session) && !attended_.contains(&session))
          wrong("fits and is not attended: " + at(facts_, session));
  }

  /// Rules 4 and 5.
  void check_make_ups() {
    std::map<const Session*, int> made_up;
    for (const auto& visit : all_.visits) {
      if (!visit.in_place_of) continue;
      const auto& usual = *visit.in_place_of;
      const auto& session = *visit.session;
      if (++made_up[&usual] > 1) wrong("made up twice: " + at(facts_, usual));
      if (!facts_.units[session.unit].open[index(visit.modality)])
        wrong("make-up is not open: " + at(facts_, session));
      if (!joined_.contains(usual.unit) || !is_open(usual))
        wrong("needs no make-up: " + at(facts_, usual));
      else if (&usual == &session)
        check_dialled_in(visit);
      else if (joined_.contains(session.unit) || !may_replace(facts_, usual, session))
        wrong("does not make up for " + at(facts_, usual) + ": " + at(facts_, session));
    }
  }

  void check_dialled_in(const Visit& visit) {
    if (visit.session->cancelled() || joined_.at(visit.session->unit) == visit.modality)
      wrong("cannot be dialled into: " + at(facts_, *visit.session));
  }

  void check_missed() {
    std::map<const Session*, bool> made_up;
    for (const auto& visit : all_.visits)
      if (visit.in_place_of) made_up[visit.in_place_of] = true;
    for (const auto& [unit, modality] : joined_)
      for (const auto& session : facts_.units[unit].sessions)
        if (is_open(session) && !made_up[&session]) all_.left.push_back(&session);
    std::sort(all_.left.begin(), all_.left.end(), [&](const Session* a, const Session* b) {
      return std::tie(a->span.start, facts_.units[a->unit].id) <
             std::tie(b->span.start, facts_.units[b->unit].id);
    });
    const auto& written = list(plan_, "missed");
    if (written.size() != all_.left.size()) {
      wrong(std::to_string(written.size()) + " missed, not " + std::to_string(all_.left.size()));
      return;
    }
    for (std::size_t i = 0; i < written.size(); ++i) {
      const auto& row = written[i].as_object();
      const auto& session = *all_.left[i];
      if (facts_.find(*text(row, "offering"), instant_from(*text(row, "start"))) != &session ||
          *text(row, "why") != (session.cancelled() ? "cancelled" : "clash"))
        wrong("missed[" + std::to_string(i) + "] is not " + at(facts_, session));
    }
  }

  /// Rule 1, the second half: nobody is in two places, and nothing firm is touched.
  void check_time() {
    for (std::size_t i = 0; i < all_.visits.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (all_.visits[i].session->span.overlaps(all_.visits[j].session->span))
          wrong("overlaps another: " + at(facts_, *all_.visits[i].session));
    for (std::size_t who = 0; who < facts_.people.size(); ++who)
      if (!fit(facts_.people[who], stays_of(facts_, who, all_.visits)))
        wrong("the stays of person " + std::to_string(who) + " overlap or touch what is firm");
  }

  WeekDone in_week(int week) const {
    WeekDone done;
    for (const auto& visit : all_.visits)
      if (visit.session->week == week) done.visits.push_back(visit);
    for (const auto* session : all_.left)
      if (session->week == week) done.left.push_back(session);
    return done;
  }

  /// Rule 2, week by week, and the plan's rows.
  void check_weeks() {
    const auto& rows = list(plan_, "weeks");
    if (rows.size() != static_cast<std::size_t>(facts_.weeks())) {
      wrong("there is not a row for each week");
      return;
    }
    for (int week = 0; week < facts_.weeks(); ++week) {
      const auto& limits = facts_.limits[static_cast<std::size_t>(week)];
      const auto monday = text(facts_.first_monday + std::chrono::days{7 * week});
      const auto done = in_week(week);
      long credit = 0;
      std::map<Date, long> minutes;
      for (const auto& visit : done.visits) {
        if (facts_.units[visit.session->unit].clinical) credit += visit.session->credit;
        minutes[visit.session->date] += visit.session->length();
      }
      const auto days = static_cast<long>(minutes.size());
      if (exceeds(static_cast<double>(credit), limits.max_credit))
        wrong("too many hours: " + monday);
      if (limits.max_days && days > *limits.max_days) wrong("too many days: " + monday);
      for (const auto& [date, length] : minutes)
        if (limits.max_minutes_per_day && length > *limits.max_minutes_per_day)
          wrong("too many minutes on " + text(date));
      const bool is_short = falls_short(limits, tally_for_minima(facts_, done));
      shortfalls_ += is_short;
      const object due{{"week", monday}, {"minutes", credit}, {"days", days}, {"short", is_short}};
      const auto& row = rows[static_cast<std::size_t>(week)].as_object();
      for (const auto& field : due)
        if (!row.contains(field.key()) || row.at(field.key()) != field.value())
          wrong("weeks: " + std::string(field.key()) + " of " + monday + " is not " +
                boost::json::serialize(field.value()));
    }
  }

  void check_blocks() {
    for (const auto& block : facts_.blocks) {
      std::vector<long> counts(facts_.kinds.size());
      for (int week = block.first; week < block.first + block.weeks; ++week) {
        const auto tally = tally_for_minima(facts_, in_week(week));
        for (std::size_t kind = 0; kind < counts.size(); ++kind) counts[kind] += tally.kinds[kind];
      }
      shortfalls_ += std::any_of(block.kinds.begin(), block.kinds.end(),
                                 [&](const Need& need) { return counts[need.what] < need.min; });
    }
  }

  /// Rule 3.
  void check_gaps() {
    std::set<Date> attended;
    for (const auto& visit : all_.visits) attended.insert(visit.session->date);
    if (attended.empty()) return;
    long gap = 0;
    for (Date day = *attended.begin(); day <= *attended.rbegin(); day += std::chrono::days{1}) {
      if (!attended.contains(day)) {
        gap += !facts_.closed.contains(day);
        continue;
      }
      const auto week = static_cast<std::size_t>((day - facts_.first_monday).count() / 7);
      const auto& most = facts_.limits[week].max_gap;
      if (most && gap > *most) wrong("too many days without a session before " + text(day));
      gap = 0;
    }
  }

  void check_burden() {
    const auto due = burden_of(facts_, all_, stays_of(facts_, 0, all_.visits));
    const std::map<std::string, long> figures{
        {"total", due.total()}, {"travel", due.travel},    {"soft", due.soft},
        {"days", due.days},     {"makeUps", due.make_ups}, {"missed", due.missed},
        {"late", due.late},     {"modality", due.modality}};
    const auto& written = child(plan_, "burden");
    for (const auto& [figure, minutes] : figures)
      if (whole(written, figure) != minutes)
        wrong("burden: " + figure + " is not " + std::to_string(minutes));
  }

  const Facts& facts_;
  const object& plan_;
  std::map<std::size_t, Modality> joined_;
  WeekDone all_;  // of every week
  std::map<const Session*, std::vector<const Visit*>> attended_;
  long shortfalls_ = 0;
  std::vector<std::string> wrong_;
};

}  // namespace

std::vector<std::string> check_plan(const object& programme, const object& client,
                                    const object& plan) {
  return check_plan(facts_of(programme, client), plan);
}

std::vector<std::string> check_plan(const Facts& facts, const object& plan) {
  try {
    return Checker(facts, plan).run();
  } catch (const std::exception& trouble) {
    return {std::string("not a plan as the contract has it: ") + trouble.what()};
  }
}

}  // namespace meanwhile::oracle
