// Choices are taken one offering at a time: not joined, or joined in one of its modalities. What a
// joined offering brings to each week is then fixed: sessions that must be attended, and sessions
// that clash or are cancelled. A branch is left early only when no addition can mend it: two
// sessions that must be attended overlap, or a week has too much credit.
#include "joinings.hpp"

namespace meanwhile::oracle {
namespace {

/// An offering in one modality and what it brings to each week.
struct Choice {
  Joined joined;
  std::vector<std::vector<const Session*>> attended;  // by week: neither clashes nor is cancelled
  std::vector<std::vector<const Session*>> open;      // by week: clashes or is cancelled
  std::vector<bool> against;  // by place of another choice: both cannot be made
};

Choice choice_of(const Facts& facts, const Joined& joined) {
  const auto weeks = static_cast<std::size_t>(facts.weeks());
  Choice choice;
  choice.joined = joined;
  choice.attended.resize(weeks);
  choice.open.resize(weeks);
  for (const auto& session : facts.units[joined.unit].sessions) {
    const bool open = session.cancelled() || session.clashes[index(joined.modality)];
    auto& place = open ? choice.open : choice.attended;
    place[static_cast<std::size_t>(session.week)].push_back(&session);
  }
  return choice;
}

bool overlap(const Choice& a, const Choice& b) {
  for (std::size_t week = 0; week < a.attended.size(); ++week)
    for (const auto* one : a.attended[week])
      for (const auto* other : b.attended[week])
        if (one->span.overlaps(other->span)) return true;
  return false;
}

class Walk {
 public:
  Walk(const Facts& facts, const Joining& each) : facts_(facts), each_(each) {
    for (std::size_t unit = 0; unit < facts.units.size(); ++unit)
      for (const auto modality : both)
        if (facts.units[unit].joinable && facts.units[unit].open[index(modality)])
          choices_.push_back(choice_of(facts, {unit, modality}));
    for (std::size_t i = 0; i < choices_.size(); ++i)
      for (std::size_t j = 0; j < choices_.size(); ++j)
        choices_[i].against.push_back(choices_[i].joined.unit == choices_[j].joined.unit ||
                                      overlap(choices_[i], choices_[j]));
    credit_.resize(static_cast<std::size_t>(facts.weeks()));
  }

  void run() { choose(0); }

 private:
  void choose(std::size_t next) {
    if (next == choices_.size()) {
      judge();
      return;
    }
    const auto& choice = choices_[next];
    if (may_add(choice)) {
      chosen_.push_back(&choice);
      add_credit(choice, 1);
      choose(next + 1);
      add_credit(choice, -1);
      chosen_.pop_back();
    }
    choose(next + 1);
  }

  bool may_add(const Choice& choice) const {
    for (const auto* other : chosen_)
      if (choice.against[static_cast<std::size_t>(other - choices_.data())]) return false;
    return !facts_.units[choice.joined.unit].clinical || leaves_room_for(choice);
  }

  bool leaves_room_for(const Choice& choice) const {
    for (std::size_t week = 0; week < credit_.size(); ++week) {
      long credit = credit_[week];
      for (const auto* session : choice.attended[week]) credit += session->credit;
      const auto& most = facts_.limits[week].max_credit;
      if (most && static_cast<double>(credit) > *most + 1) return false;
    }
    return true;
  }

  void add_credit(const Choice& choice, long sign) {
    if (!facts_.units[choice.joined.unit].clinical) return;
    for (std::size_t week = 0; week < credit_.size(); ++week)
      for (const auto* session : choice.attended[week]) credit_[week] += sign * session->credit;
  }

  void judge() {
    std::vector<std::vector<WeekPlan>> weeks;
    for (std::size_t week = 0; week < credit_.size(); ++week) {
      weeks.push_back(ways_through(week));
      if (weeks.back().empty()) return;
    }
    std::vector<Joined> joined;
    for (const auto* choice : chosen_) joined.push_back(choice->joined);
    each_(joined, weeks);
  }

  std::vector<WeekPlan> ways_through(std::size_t week) const {
    std::vector<Visit> fixed;
    std::vector<Usual> open;
    std::vector<bool> joined(facts_.units.size());
    for (const auto* choice : chosen_) {
      joined[choice->joined.unit] = true;
      for (const auto* session : choice->attended[week])
        fixed.push_back({session, choice->joined.modality});
      for (const auto* session : choice->open[week])
        open.push_back({session, choice->joined.modality});
    }
    return every_way(facts_, static_cast<int>(week), joined, fixed, open);
  }

  const Facts& facts_;
  const Joining& each_;
  std::vector<Choice> choices_;
  std::vector<const Choice*> chosen_;
  std::vector<long> credit_;  // by week, of what must be attended
};

}  // namespace

void every_joining(const Facts& facts, const Joining& each) { Walk(facts, each).run(); }

}  // namespace meanwhile::oracle
