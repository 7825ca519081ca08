#pragma once

#include <numeric>
#include <string>
#include <vector>

#include "oracle/chance.hpp"

namespace meanwhile::bench {

using oracle::Chance;
using oracle::days_after;
using oracle::texts_of;
using oracle::wall_text;
using Texts = std::vector<std::string>;

/// The Monday on which nearly everyone begins, and the weeks that each stays.
struct Calendar {
  std::string monday = "2027-01-04";
  int weeks = 12;
};

/// How big a cohort is asked for.
///   people      lines of clients.jsonl, from 1
///   offerings   of programme.json; one whose meetings are joined by themselves counts once
struct Size {
  int people = 100;
  int offerings = 60;

  int sites() const { return offerings <= 75 ? 1 : (offerings + 25) / 50; }
  /// People an offering: what a timetable must bear.
  int load() const { return people / offerings; }
};

/// One value of a table of frequencies; the shares need not add up to a thousand.
template <class T>
struct Share {
  T value;
  long permille;
};

template <class T>
T draw(Chance& chance, const std::vector<Share<T>>& table) {
  long all = 0;
  for (const auto& one : table) all += one.permille;
  long at = chance.between(1, all);
  for (const auto& one : table)
    if ((at -= one.permille) <= 0) return one.value;
  return table.back().value;
}

/// A stretch of minutes that a figure was published for, both ends included.
struct Range {
  long least = 0;
  long most = 0;

  long draw(Chance& chance) const { return chance.between(least, most); }
};

}  // namespace meanwhile::bench
