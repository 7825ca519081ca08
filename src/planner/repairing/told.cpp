#include "planner/repairing/told.hpp"

#include <algorithm>

#include "planner/repairing/lost.hpp"
#include "planner/search/account.hpp"

namespace meanwhile::planner {
namespace {

using How = PresentUsual::How;

template <class T, class Same>
bool holds(const std::vector<T>& all, const T& one, const Same& same) {
  return std::ranges::any_of(all, [&](const T& other) { return same(one, other); });
}

bool same_session(const Attended& a, const Attended& b) {
  return std::tie(a.offering, a.span.start, a.modality) ==
         std::tie(b.offering, b.span.start, b.modality);
}
bool same_session(const Missed& a, const Missed& b) {
  return std::tie(a.offering, a.span.start) == std::tie(b.offering, b.span.start);
}
constexpr auto same = [](const auto& a, const auto& b) { return same_session(a, b); };

class Drawing {
 public:
  Drawing(const Continuing& person, const Continuation& found)
      : scene_(person.scene()), present_(person.present()), found_(found) {}

  Plan draw(const std::string& label) {
    draw_past();
    for (const WeekWay& way : found_.ways) {
      sequence_.visits.insert(sequence_.visits.end(), way.visits.begin(), way.visits.end());
      sequence_.make_ups.insert(sequence_.make_ups.end(), way.make_ups.begin(), way.make_ups.end());
      left_.insert(left_.end(), way.left.begin(), way.left.end());
    }
    std::ranges::sort(sequence_.visits, {}, [&](int v) { return start(v); });
    find_short_weeks();
    JoinedSlots joined = found_.joined;
    std::ranges::sort(joined, {}, [&](const JoinedSlot& one) {
      const std::string suffix =
          one.modality == programme::Modality::online ? "/online" : "/onsite";
      return scene_.board.slot(one.slot).slot.id.text() + suffix;
    });
    return account_for(scene_.board, joined, left_, sequence_, label);
  }

 private:
  std::tuple<Minute, OfferingId, bool> start(int visit) const {
    return {scene_.board.occasion_of(visit).start, scene_.board.slot_of(visit).slot.id,
            scene_.board.visit(visit).onsite()};
  }

  void draw_past() {
    const auto is_over = [&](SessionAt which) { return scene_.week_of(which) < scene_.as_of_week; };
    for (const PresentUsual& one : present_.usual) {
      if (!is_over(one.which)) continue;
      if (one.how == How::attended)
        sequence_.visits.push_back(scene_.visit({one.which, one.modality}));
      if (one.how == How::missed) left_.push_back(scene_.occasion(one.which));
    }
    for (const PresentMakeUp& one : present_.make_ups) {
      if (!is_over(one.which)) continue;
      sequence_.visits.push_back(scene_.visit({one.which, one.modality}));
      sequence_.make_ups.push_back({scene_.occasion(one.in_place_of), sequence_.visits.back()});
    }
  }

  void find_short_weeks() {
    const Board& board = scene_.board;
    WeekCount counted{board};
    for (int week = 0; week < board.week_count(); ++week) {
      counted.begin(week);
      for (const int v : sequence_.visits)
        if (board.occasion_of(v).week() == week) counted.add(board.occasion_of(v));
      for (const int usual : left_)
        if (const Occasion& one = board.occasion(usual);
            one.week() == week && one.cancelled == programme::Cancelled::closed)
          counted.add(one);
      sequence_.falls_short.push_back(!counted.meets_minima());
    }
  }

  const Scene& scene_;
  const Present& present_;
  const Continuation& found_;
  Sequence sequence_;
  std::vector<int> left_;
};

void tell_move(const Continuing& person, const Continuation& found, Repaired& repaired) {
  if (found.moves < 0) return;
  const Board& board = person.scene().board;
  repaired.moves = board.horizon.weeks.first_monday + std::chrono::days{7 * found.moves};
  const auto named = [&](const JoinedSlot& one) {
    return Joined{board.slot(one.slot).slot.id, one.modality};
  };
  const auto differ = [&](const JoinedSlots& some, const JoinedSlots& others,
                          std::vector<Joined>& list) {
    for (const JoinedSlot& one : some)
      if (std::ranges::none_of(others, [&](const JoinedSlot& other) {
            return one.slot == other.slot && one.modality == other.modality;
          }))
        list.push_back(named(one));
  };
  differ(person.present().joined, found.joined, repaired.left);
  differ(found.joined, person.present().joined, repaired.joined);
}

}  // namespace

Repaired told(const Continuing& person, const Continuation& found, const Plan& before) {
  const Scene& scene = person.scene();
  Repaired repaired;
  repaired.disturbed = found.figures[1] > 0;
  repaired.broken = found.figures[2];
  repaired.burden_added = found.figures[3];
  for (const AttendedAt& one : person.taken())
    repaired.taken.push_back({scene.board.slot(one.which.slot).slot.id,
                              scene.ground.session(one.which).span.start, one.modality});
  std::ranges::sort(repaired.taken, {},
                    [](const TakenAway& one) { return std::tie(one.start, one.offering); });
  repaired.plan = Drawing{person, found}.draw(before.label);
  for (const Attended& one : repaired.plan.sessions)
    if (one.make_up_of && !holds(before.sessions, one, same)) repaired.make_ups.push_back(one);
  for (const Missed& one : repaired.plan.missed)
    if (one.span.start >= scene.ground.as_of && !holds(before.missed, one, same))
      repaired.missed.push_back(one);
  tell_move(person, found, repaired);
  const std::vector<Cost> lost = person.lost_by_week(found);
  for (std::size_t week = 0; week < lost.size(); ++week)
    if (lost[week] > 0)
      repaired.lost.push_back({scene.board.horizon.weeks.first_monday + std::chrono::days{7 * week},
                               time::Minutes{lost[week]}});
  return repaired;
}

bool changes(const Repaired& one) {
  return one.disturbed || one.moves || one.broken > 0 || one.burden_added > 0 ||
         !one.taken.empty() || !one.make_ups.empty() || !one.missed.empty() || !one.lost.empty();
}

}  // namespace meanwhile::planner
