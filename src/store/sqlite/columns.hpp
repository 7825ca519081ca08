#pragma once

#include "store/sqlite/connection.hpp"
#include "store/unit_of_work.hpp"

namespace meanwhile::store {

/// Turns what SQLite said into what the caller is told.
template <class Work>
auto answered(Work work) -> Result<std::invoke_result_t<Work>> {
  try {
    return work();
  } catch (const SqlTrouble& trouble) {
    return trouble.error;
  }
}

template <class Work>
Status done(Work work) {
  return answered([&] {
    work();
    return Done{};
  });
}

inline std::int64_t number(care::Version version) { return static_cast<std::int64_t>(version); }
inline std::int64_t number(care::Moment moment) { return moment.time_since_epoch().count(); }
inline std::int64_t number(time::Instant instant) { return instant.time_since_epoch().count(); }
inline care::Version version_in(const Query& row, int column) {
  return care::Version(row.whole(column));
}
inline care::Moment moment_in(const Query& row, int column) {
  return care::Moment{std::chrono::seconds{row.whole(column)}};
}
inline time::Instant instant_in(const Query& row, int column) {
  return time::Instant{time::Minutes{row.whole(column)}};
}

inline std::string_view word(programme::Modality modality) {
  return modality == programme::Modality::onsite ? "onsite" : "online";
}
inline std::string_view word(privacy::Role role) {
  return role == privacy::Role::client ? "client" : "staff";
}

/// A seat in three columns: slot, modality, visit.
inline care::Seat seat_in(const Query& row, int first) {
  care::Seat seat{
      OfferingId{row.text(first)},
      row.text(first + 1) == "online" ? programme::Modality::online : programme::Modality::onsite,
      {}};
  if (!row.null(first + 2)) seat.visit = instant_in(row, first + 2);
  return seat;
}

}  // namespace meanwhile::store
