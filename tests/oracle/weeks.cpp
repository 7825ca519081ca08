#include "weeks.hpp"

#include <algorithm>
#include <map>

namespace meanwhile::oracle {
namespace {

class Ways {
 public:
  Ways(const Facts& facts, int week, const std::vector<bool>& joined,
       const std::vector<Usual>& open)
      : facts_(facts), week_(week), joined_(joined), open_(open) {}

  std::vector<WeekPlan> from(const std::vector<Visit>& fixed) {
    done_.visits = fixed;
    settle(0);
    return std::move(found_);
  }

 private:
  void settle(std::size_t next) {
    if (next == open_.size()) {
      if (auto plan = judge_week(facts_, week_, done_)) found_.push_back(std::move(*plan));
      return;
    }
    const auto& usual = open_[next];
    done_.left.push_back(usual.session);
    settle(next + 1);
    done_.left.pop_back();
    dial_in(next, usual);
    for (std::size_t unit = 0; unit < facts_.units.size(); ++unit)
      if (!joined_[unit])
        for (const auto& visit : facts_.units[unit].sessions)
          if (may_replace(facts_, *usual.session, visit)) visit_instead(next, visit);
  }

  void dial_in(std::size_t next, const Usual& usual) {
    const auto other = usual.modality == Modality::online ? Modality::onsite : Modality::online;
    if (usual.session->cancelled() || !facts_.units[usual.session->unit].open[index(other)]) return;
    try_visit(next, {usual.session, other, usual.session});
  }

  void visit_instead(std::size_t next, const Session& visit) {
    for (const auto& other : done_.visits)
      if (other.session == &visit) return;
    for (const auto modality : both)
      if (facts_.units[visit.unit].open[index(modality)])
        try_visit(next, {&visit, modality, open_[next].session});
  }

  void try_visit(std::size_t next, const Visit& visit) {
    for (const auto& other : done_.visits)
      if (other.session->span.overlaps(visit.session->span)) return;
    done_.visits.push_back(visit);
    settle(next + 1);
    done_.visits.pop_back();
  }

  const Facts& facts_;
  const int week_;
  const std::vector<bool>& joined_;
  const std::vector<Usual>& open_;
  WeekDone done_;
  std::vector<WeekPlan> found_;
};

/// What the weeks so far leave to the weeks that follow.
struct Carry {
  long shortfalls = 0;
  std::vector<long> counts;  // for each block and each of its kinds: sessions so far, at most `min`
  std::optional<Date> last;  // date attended
  std::vector<Instant> ends;  // by person: the last footprint's end, where it may still matter

  friend auto operator<=>(const Carry&, const Carry&) = default;
};

class Paths {
 public:
  Paths(const Facts& facts, const std::vector<std::vector<WeekPlan>>& weeks, Objective objective,
        const Keep& keep)
      : facts_(facts), weeks_(weeks), objective_(objective), keep_(keep), known_(weeks.size()) {
    for (const auto& limits : facts.limits) gaps_matter_ |= limits.max_gap.has_value();
    for (const auto& block : facts.blocks) needs_ += block.kinds.size();
    earliest_.assign(weeks.size() + 1, std::vector(facts.people.size(), Instant::max()));
    for (std::size_t week = weeks.size(); week-- > 0;) {
      earliest_[week] = earliest_[week + 1];
      for (const auto& plan : weeks[week])
        for (std::size_t who = 0; who < facts.people.size(); ++who)
          if (plan.taken_up[who])
            earliest_[week][who] = std::min(earliest_[week][who], plan.taken_up[who]->start);
    }
  }

  std::vector<Path> all() {
    Carry start;
    start.counts.resize(needs_);
    start.ends.assign(facts_.people.size(), Instant::min());
    return from(0, start);
  }

 private:
  std::vector<Path> from(std::size_t week, const Carry& carry) {
    if (week == weeks_.size()) return {Path{}};
    if (const auto known = known_[week].find(carry); known != known_[week].end())
      return known->second;
    std::vector<Path> kept;
    for (const auto& plan : weeks_[week]) {
      const auto next = after(week, carry, plan);
      if (!next) continue;
      for (auto& path : from(week + 1, *next)) {
        path.own += own(plan);
        path.total += plan.burden.total();
        path.weeks.insert(path.weeks.begin(), &plan);
        keep_(kept, std::move(path));
      }
    }
    known_[week].emplace(carry, kept);
    return kept;
  }

  std::optional<Carry> after(std::size_t week, const Carry& carry, const WeekPlan& plan) const {
    Carry next = carry;
    next.shortfalls += plan.falls_short;
    for (std::size_t who = 0; who < facts_.people.size(); ++who) {
      const auto& taken_up = plan.taken_up[who];
      if (taken_up && taken_up->start < carry.ends[who]) return std::nullopt;
      if (taken_up) next.ends[who] = std::max(next.ends[who], taken_up->end);
      if (next.ends[who] <= earliest_[week + 1][who]) next.ends[who] = Instant::min();
    }
    if (gaps_matter_ && !bridges_gaps(next.last, plan.dates)) return std::nullopt;
    settle_blocks(static_cast<int>(week), plan, next);
    if (next.shortfalls > facts_.short_allowed) return std::nullopt;
    return next;
  }

  bool bridges_gaps(std::optional<Date>& last, const std::vector<Date>& dates) const {
    for (const Date date : dates) {
      const auto week = static_cast<std::size_t>((date - facts_.first_monday).count() / 7);
      const auto& most = facts_.limits[week].max_gap;
      long gap = 0;
      if (last)
        for (Date day = *last + std::chrono::days{1}; day < date; day += std::chrono::days{1})
          gap += !facts_.closed.contains(day);
      if (most && gap > *most) return false;
      last = date;
    }
    return true;
  }

  void settle_blocks(int week, const WeekPlan& plan, Carry& next) const {
    std::size_t at = 0;
    for (const auto& block : facts_.blocks) {
      bool fell_short = false;
      const bool ends = week == block.first + block.weeks - 1;
      for (const auto& need : block.kinds) {
        auto& count = next.counts[at++];
        if (week < block.first || week >= block.first + block.weeks) continue;
        count = std::min(need.min, count + plan.counts[need.what]);
        fell_short |= ends && count < need.min;
        if (ends) count = 0;
      }
      next.shortfalls += fell_short;
    }
  }

  long own(const WeekPlan& plan) const {
    switch (objective_) {
      case Objective::least_travel: return plan.burden.travel;
      case Objective::most_family_time: return plan.family;
      case Objective::fewest_days: return plan.burden.days;
      case Objective::all_online: return plan.onsite;
      default: return 0;
    }
  }

  const Facts& facts_;
  const std::vector<std::vector<WeekPlan>>& weeks_;
  const Objective objective_;
  const Keep& keep_;
  bool gaps_matter_ = false;
  std::size_t needs_ = 0;
  std::vector<std::vector<Instant>> earliest_;  // by week and person: of that week and later ones
  std::vector<std::map<Carry, std::vector<Path>>> known_;
};

std::vector<Listed> sessions(const Facts& facts, const Path& path) {
  std::vector<Listed> all;
  for (const auto* week : path.weeks)
    for (const auto& visit : week->done.visits) all.push_back(listed(facts, visit));
  return all;
}

bool before(const Facts& facts, const Path& a, const Path& b) {
  if (std::tie(a.own, a.total) != std::tie(b.own, b.total))
    return std::tie(a.own, a.total) < std::tie(b.own, b.total);
  return sessions(facts, a) < sessions(facts, b);
}

}  // namespace

std::vector<WeekPlan> every_way(const Facts& facts, int week, const std::vector<bool>& joined,
                                const std::vector<Visit>& fixed, const std::vector<Usual>& open) {
  return Ways(facts, week, joined, open).from(fixed);
}

std::vector<Path> paths(const Facts& facts, const std::vector<std::vector<WeekPlan>>& weeks,
                        Objective objective, const Keep& keep) {
  return Paths(facts, weeks, objective, keep).all();
}

std::optional<Path> best_path(const Facts& facts, const std::vector<std::vector<WeekPlan>>& weeks,
                              Objective objective) {
  const auto best = paths(facts, weeks, objective, [&](std::vector<Path>& kept, Path path) {
    if (kept.empty())
      kept.push_back(std::move(path));
    else if (before(facts, path, kept.front()))
      kept.front() = std::move(path);
  });
  return best.empty() ? std::nullopt : std::optional{best.front()};
}

Listed listed(const Facts& facts, const Visit& visit) {
  return {visit.session->span.start.time_since_epoch().count(), facts.units[visit.session->unit].id,
          name(visit.modality)};
}

}  // namespace meanwhile::oracle
