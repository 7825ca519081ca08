#include "planner/search/tuning.hpp"

#include <algorithm>
#include <cmath>

namespace meanwhile::planner {
namespace {

using programme::kind_count;

// No price may grow so high that sums of them overflow.
constexpr Cost most_a_minute = impossible >> 20;
constexpr Cost most_a_session = impossible >> 12;

constexpr double settled = 1e-9;        // square length of a move that is none
constexpr double newest_weighs = 0.15;  // in the average of picks
constexpr double lengthen = 1.1;        // steps that led up
constexpr double shorten = 0.66;        // steps, when none led up for some rounds
constexpr int patience = 3;
constexpr int pace = 4;  // rounds between looks at how fast the floor rises

constexpr Cost least_usual_cost = Cost{1} << 18;  // of joining, where that costs nothing
constexpr double hour = 60;  // minutes are paid by the hour, to weigh about as much as a session

Cost whole(double price) {
  constexpr auto most = static_cast<double>(most_a_session);
  return static_cast<Cost>(std::llround(std::clamp(price, -most, most)));
}

}  // namespace

Tuning::Tuning(const Board& board, const Prices& prices, const Choices& choices, Floor& floor)
    : board_(board),
      prices_(prices),
      choices_(choices),
      floor_(floor),
      modules_(board.programme->modules.size() + 1),
      now_(nothing()),
      mean_(now_),
      clashes_(now_.made_up.size()) {
  if (!choices.all.empty())
    usual_cost_ = std::max(least_usual_cost, choices.all[choices.all.size() / 8].own);
}

Tuning::Picked Tuning::nothing() const {
  const std::size_t weeks = board_.weeks.size();
  const std::size_t blocks = board_.blocks.size();
  return {{std::vector<double>(weeks), std::vector<double>(weeks * modules_),
           std::vector<double>(weeks * kind_count), std::vector<double>(blocks * kind_count)},
          std::vector<double>(weeks * modules_),
          std::vector<double>(weeks + blocks),
          std::vector<double>(choices_.attended.size())};
}

Cost Tuning::tune(Tariff& tariff, const Partial& partial, const ChoiceSet& open, int rounds,
                  Cost below) {
  const Cost first = floor_.look_at(partial, open, tariff);
  Cost best = first;
  if (best >= below || rounds == 0) return best;
  count_picks();
  mean_ = now_;
  auto step_up = static_cast<double>(std::max(std::abs(best) / 8, usual_cost_ / 4));
  if (below < impossible) step_up = std::min(step_up, static_cast<double>(below - best));
  int stale = 0;
  Tariff trial = tariff;
  for (int round = 1; round <= rounds; ++round) {
    trial = tariff;
    find_moves(trial, partial, open);
    if (length_ < settled) break;
    step(trial, step_up);
    const Cost value = floor_.look_again(trial);
    count_picks();
    average(std::max(newest_weighs, 1.0 / (round + 1)));
    if (value > best) {
      stale = 0;
      best = value;
      std::swap(tariff, trial);
      if (best >= below) return best;
      step_up *= lengthen;
    } else if (++stale == patience) {
      stale = 0;
      step_up *= shorten;
    }
    // Where all rounds would not be enough at twice this pace, the rest are not worth their time.
    if (below < impossible && round % pace == 0 &&
        (below - best) * round > 2 * (best - first) * rounds)
      break;
  }
  return floor_.look_again(tariff);
}

void Tuning::count_picks() {
  floor_.find_picks(picks_);
  for (std::vector<double>* all :
       {&now_.counted.minutes, &now_.counted.module_minutes, &now_.counted.week_sessions,
        &now_.counted.block_sessions, &now_.made_up, &now_.waived, &now_.usual})
    std::ranges::fill(*all, 0);
  for (const Offer* offer : picks_.usual) {
    const WeekShare& share = choices_.share(offer->choice, offer->week);
    count_usual(now_.counted, offer->choice, offer->week,
                1.0 / (share.attended_to - share.attended_from));
    now_.usual[at(offer->position)] = 1;
  }
  for (const Offer* offer : picks_.made_up) count_make_up(*offer);
  for (std::size_t i = 0; i < picks_.waived.size(); ++i) now_.waived[i] = picks_.waived[i] ? 1 : 0;
}

/// What part of a week of a choice counts for: as it is paid (floor_ask.cpp).
void Tuning::count_usual(Counted& counted, int choice, int week, double part) const {
  const Lack& lack = floor_.lack();
  const Lack::Counts counts = lack.counts(board_, choices_, choice, week);
  counted.minutes[at(week)] += part * counts.minutes;
  counted.module_minutes[counts.module] += part * counts.module_minutes;
  counted.week_sessions[counts.session] += part * counts.sessions;
  const int sessions = choices_.share(choice, week).sessions;
  if (sessions == 0) return;
  for (const int b : floor_.supply().blocks_of[at(week)]) {
    const std::size_t place = at(b) * kind_count + counts.session % kind_count;
    const double all = floor_.supply().sessions_in(choice, b);
    counted.block_sessions[place] +=
        part * sessions * std::min(1.0, lack.block_sessions[place] / all);
  }
}

void Tuning::count_make_up(const Offer& offer) {
  const Lack& lack = floor_.lack();
  now_.counted.minutes[at(offer.week)] += std::min(offer.clinical, lack.minutes[at(offer.week)]);
  now_.counted.module_minutes[offer.module] +=
      std::min(offer.credit, lack.module_minutes[offer.module]);
  now_.counted.week_sessions[offer.session] += 1;
  for (const int b : floor_.supply().blocks_of[at(offer.week)])
    now_.counted.block_sessions[at(b) * kind_count + offer.session % kind_count] += 1;
  now_.made_up[offer.module] += 1;
}

void Tuning::average(double part) {
  const auto mix = [&](std::vector<double>& mean, const std::vector<double>& now) {
    for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += part * (now[i] - mean[i]);
  };
  mix(mean_.counted.minutes, now_.counted.minutes);
  mix(mean_.counted.module_minutes, now_.counted.module_minutes);
  mix(mean_.counted.week_sessions, now_.counted.week_sessions);
  mix(mean_.counted.block_sessions, now_.counted.block_sessions);
  mix(mean_.made_up, now_.made_up);
  mix(mean_.waived, now_.waived);
  mix(mean_.usual, now_.usual);
}

/// Where to move each price: towards what is lacking on average.
void Tuning::find_moves(Tariff& tariff, const Partial& partial, const ChoiceSet& open) {
  moves_.clear();
  length_ = 0;
  counted_ = mean_.counted;
  std::ranges::fill(clashes_, 0);
  count_parts(tariff, open);
  for (std::size_t week = 0; week < board_.weeks.size(); ++week) move_week(tariff, week);
  for (std::size_t block = 0; block < board_.blocks.size(); ++block) move_block(tariff, block);
  for (std::size_t place = 0; place < clashes_.size(); ++place) {
    const PartialModule& has = partial.modules[place];
    const double rights =
        clashes_[place] + has.clashes + (tariff.clash[place] < 0 ? has.cancelled : 0);
    move(tariff.clash[place], rights - mean_.made_up[place], 1, -most_a_session, prices_.missed);
  }
}

/// A choice of which a part of the visits is picked brings that part of all else it has.
void Tuning::count_parts(const Tariff& tariff, const ChoiceSet& open) {
  parts_.clear();
  open.each([&](int choice) {
    const std::vector<int>& visits = floor_.supply().visits_of[at(choice)];
    double part = 0;
    for (const int i : visits) part += mean_.usual[at(i)];
    if (part <= 0) return true;
    part /= static_cast<double>(visits.size());
    parts_.emplace_back(choice, part);
    for (const int i : visits) length_ += (mean_.usual[at(i)] - part) * (mean_.usual[at(i)] - part);
    for (int week = 0; week < board_.week_count(); ++week) {
      const WeekShare& share = choices_.share(choice, week);
      if (share.attended_from == share.attended_to) count_usual(counted_, choice, week, part);
    }
    for (const Beside& beside : floor_.supply().beside_visits[at(choice)])
      clashes_[beside.module] +=
          part * (beside.clashes + (tariff.clash[beside.module] < 0 ? beside.cancelled : 0));
    return true;
  });
}

void Tuning::move_week(Tariff& tariff, std::size_t week) {
  const Lack& lack = floor_.lack();
  const double binds = 1 - mean_.waived[week];
  const auto toward = [&](Cost& price, Minute lacking, double counted, double unit, Cost most) {
    if (lacking > 0) move(price, (binds * lacking - counted) / unit, unit, 0, most);
  };
  toward(tariff.minute[week], lack.minutes[week], counted_.minutes[week], hour, most_a_minute);
  for (std::size_t k = week * kind_count; k < (week + 1) * kind_count; ++k)
    toward(tariff.week_session[k], lack.week_sessions[k], counted_.week_sessions[k], 1,
           most_a_session);
  for (std::size_t place = week * modules_; place < (week + 1) * modules_; ++place)
    toward(tariff.module_minute[place], lack.module_minutes[place], counted_.module_minutes[place],
           hour, most_a_minute);
}

void Tuning::move_block(Tariff& tariff, std::size_t number) {
  const double binds = 1 - mean_.waived[board_.weeks.size() + number];
  for (std::size_t k = number * kind_count; k < (number + 1) * kind_count; ++k)
    if (const int lacking = floor_.lack().block_sessions[k]; lacking > 0)
      move(tariff.block_session[k], binds * lacking - counted_.block_sessions[k], 1, 0,
           most_a_session);
}

void Tuning::move(Cost& price, double by, double unit, Cost least, Cost most) {
  if (by == 0 || (by < 0 && price <= least) || (by > 0 && price >= most)) return;
  moves_.push_back({&price, by, unit, least, most});
  length_ += by * by;
}

/// Steps towards a better tariff, to where the floor would be so much higher if it rose straight
/// on.
void Tuning::step(Tariff& tariff, double up) {
  const double factor = up / length_;
  for (const Move& move : moves_)
    *move.price =
        std::clamp(*move.price + whole(factor * move.by / move.unit), move.least, move.most);
  for (const auto& [choice, part] : parts_)
    for (const int i : floor_.supply().visits_of[at(choice)])
      tariff.lean[at(i)] =
          std::clamp(tariff.lean[at(i)] + whole(factor * (mean_.usual[at(i)] - part)),
                     -most_a_session, most_a_session);
}

}  // namespace meanwhile::planner
