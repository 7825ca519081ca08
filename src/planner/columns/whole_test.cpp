#include "planner/columns/whole.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <random>

#include "planner/columns/columns_for_tests.hpp"

namespace meanwhile::planner {
namespace {

constexpr int people = 4;
constexpr int groups = 3;
constexpr int sessions = 2;
constexpr int no_cap = Stock::no_cap;

/// Some people, some groups, and what each could have.
struct Drawn {
  std::vector<Stock::Row> rows;
  std::vector<Column> columns;
  std::vector<Apart> apart;
};

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}

  int below(int end) { return static_cast<int>(engine_() % static_cast<unsigned>(end)); }

  Drawn draw() {
    Drawn drawn;
    for (int slot = 0; slot < groups; ++slot) {
      const int seats = 1 + below(2);
      const int needed = below(3) == 0 ? 2 : 0;
      drawn.rows.push_back(
          {std::vector<int>(sessions, seats), std::vector<int>(sessions, 1), needed, 0});
    }
    for (int person = 0; person < people; ++person)
      for (int i = 0; i < 3; ++i) drawn.columns.push_back(column(person));
    if (below(2) == 0) drawn.apart = {{0, 1}};
    return drawn;
  }

 private:
  Column column(int person) {
    Column column{person, {-1 - below(3)}, {}, {}};
    const int missing = below(groups);
    for (int slot = 0; slot < groups; ++slot) {
      if (slot == missing) continue;
      Seats seats = below(3) == 0 ? visiting(slot, below(sessions)) : joining(slot);
      if (below(3) == 0) seats = online(seats);
      for (int session = seats.first; session < seats.end; ++session)
        column.attended.push_back({slot, session});
      column.seats.push_back(seats);
    }
    return column;
  }

  std::mt19937 engine_;
};

bool meet(const Column& one, const Column& other) {
  for (const SessionAt& a : one.attended)
    for (const SessionAt& b : other.attended)
      if (a == b) return true;
  return false;
}

/// Whether nobody is too many, too few or with whom she avoids.
bool goes_together(const Drawn& drawn, const std::vector<const Column*>& taken) {
  for (std::size_t slot = 0; slot < drawn.rows.size(); ++slot) {
    int users = 0;
    int joiners = 0;
    std::array<int, sessions> there{};
    std::array<int, sessions> dialled{};
    for (const Column* column : taken)
      for (const Seats& seats : column->seats) {
        if (seats.slot != static_cast<int>(slot)) continue;
        ++users;
        if (seats.how == Taking::joining) ++joiners;
        for (auto i = static_cast<std::size_t>(seats.first); seats.end > static_cast<int>(i); ++i) {
          ++there[i];
          if (seats.modality == programme::Modality::online) ++dialled[i];
        }
      }
    if (users > 0 && joiners < drawn.rows[slot].needed) return false;
    for (std::size_t i = 0; i < sessions; ++i)
      if (there[i] > drawn.rows[slot].seats[i] || dialled[i] > drawn.rows[slot].online[i])
        return false;
  }
  for (const Apart& pair : drawn.apart)
    for (const Column* one : taken)
      for (const Column* other : taken)
        if (one->person == pair.one && other->person == pair.other && meet(*one, *other))
          return false;
  return true;
}

/// The least that any choice of whole columns comes to, by trying each.
long least(const Drawn& drawn, int person, std::vector<const Column*>& taken) {
  if (person == people) {
    if (!goes_together(drawn, taken)) return std::numeric_limits<long>::max();
    long sum = 0;
    for (const Column* column : taken) sum += column->figures[0];
    return sum;
  }
  long best = least(drawn, person + 1, taken);
  for (const Column& column : drawn.columns) {
    if (column.person != person) continue;
    taken.push_back(&column);
    best = std::min(best, least(drawn, person + 1, taken));
    taken.pop_back();
  }
  return best;
}

struct Told {
  double linear = 0;
  long whole = 0;
  bool proven = false;
  bool goes_together = false;
};

Told find(const Drawn& drawn) {
  Master master{stock_of(drawn.rows), drawn.apart, people};
  for (const Column& column : drawn.columns) master.add(column);
  master.aim({1, 0, 0, 0});
  EXPECT_EQ(master.solve(), Master::Outcome::solved);
  Told told;
  told.linear = master.value();
  const Patience patience;
  Whole whole{master, patience};
  const auto found = whole.find(1, 100'000);
  told.proven = whole.proven();
  std::vector<const Column*> taken;
  for (int person = 0; found && person < people; ++person)
    if (const int column = (*found)[static_cast<std::size_t>(person)]; column >= 0) {
      EXPECT_EQ(master.column(column).person, person);
      taken.push_back(&master.column(column));
      told.whole += taken.back()->figures[0];
    }
  told.goes_together = found && goes_together(drawn, taken);
  return told;
}

TEST(Whole, FindsTheLeastThatWholeColumnsComeTo) {
  Dice dice{20261130};
  int in_parts = 0;
  for (int i = 0; i < 150; ++i) {
    const Drawn drawn = dice.draw();
    std::vector<const Column*> taken;
    const Told told = find(drawn);
    EXPECT_EQ(told.whole, least(drawn, 0, taken)) << "case " << i;
    EXPECT_TRUE(told.proven && told.goes_together) << "case " << i;
    if (told.linear < static_cast<double>(told.whole) - 1e-3) ++in_parts;
  }
  EXPECT_GT(in_parts, 10);
}

/// Three people who each want two of three seats: half of each plan would fit.
struct Halves {
  Halves() : master(stock_of(std::vector(3, one_seat)), {}, 3) {
    master.add(plan(0, -1, {joining(0, 0, 1), joining(1, 0, 1)}));
    master.add(plan(1, -1, {joining(1, 0, 1), joining(2, 0, 1)}));
    master.add(plan(2, -1, {joining(0, 0, 1), joining(2, 0, 1)}));
    master.aim({1, 0, 0, 0});
  }
  Stock::Row one_seat{{1}, {no_cap}, 0, 0};
  Master master;
  Patience patience;
};

TEST(Whole, FindsNothingWhereNothingIsBetterThanKnown) {
  Halves halves;
  Whole whole{halves.master, halves.patience};
  EXPECT_EQ(whole.find(-1, 1'000), std::nullopt);
  EXPECT_TRUE(whole.proven());
}

TEST(Whole, ProvesNothingInTooFewNodes) {
  Halves halves;
  Whole whole{halves.master, halves.patience};
  EXPECT_EQ(whole.find(0, 1), std::nullopt);
  EXPECT_FALSE(whole.proven());
}

TEST(Whole, LeavesTheMasterAsItWas) {
  Halves halves;
  Whole whole{halves.master, halves.patience};
  ASSERT_TRUE(whole.find(0, 1'000));
  ASSERT_EQ(halves.master.solve(), Master::Outcome::solved);
  EXPECT_NEAR(halves.master.value(), -1.5, 1e-6);
}

TEST(Whole, StopsWhenPatienceIsOver) {
  Halves halves;
  const Patience none = [] { return false; };
  Whole whole{halves.master, none};
  EXPECT_EQ(whole.find(0, 1'000), std::nullopt);
  EXPECT_FALSE(whole.proven());
}

}  // namespace
}  // namespace meanwhile::planner
