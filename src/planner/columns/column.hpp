#pragma once

#include <array>
#include <vector>

#include "programme/offering.hpp"

namespace meanwhile::planner {

/// What a plan is judged by, level by level: the less the better, a level only among equals on all
/// before it. Whole numbers.
constexpr std::size_t level_count = 4;
using Figures = std::array<long, level_count>;

/// How somebody comes to a seat: by joining its slot, as a visitor, or by dialling in to a slot
/// that she joined, which gives her a seat in the room already.
enum class Taking { joining, visiting, dialling };

/// Seats of one slot that a plan takes: in the sessions [first, end) of its agenda.
struct Seats {
  int slot = 0;
  int first = 0;
  int end = 0;
  programme::Modality modality = programme::Modality::onsite;
  Taking how = Taking::joining;

  /// Whether it counts among all seats: whoever dials in has hers by joining.
  bool counts() const { return how != Taking::dialling; }
  bool online() const { return modality == programme::Modality::online; }
  friend bool operator==(const Seats&, const Seats&) = default;
};

/// A session of an agenda.
struct SessionAt {
  int slot = 0;
  int session = 0;
  friend auto operator<=>(const SessionAt&, const SessionAt&) = default;
};

/// One plan of one person, as far as others feel it.
///
/// attended  by slot, session; only where somebody avoids her
struct Column {
  int person = 0;
  Figures figures{};
  std::vector<Seats> seats;
  std::vector<SessionAt> attended;
};

/// Two people who may share no session.
struct Apart {
  int one = 0;
  int other = 0;
  friend auto operator<=>(const Apart&, const Apart&) = default;
};

}  // namespace meanwhile::planner
