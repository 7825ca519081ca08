#pragma once

#include <cstdint>

#include "chance.hpp"

namespace meanwhile::oracle {

/// A believable programme of `offerings` offerings and the life of one of its clients, for
/// benchmarks: twelve weeks, rotating shifts, soft commitments, some cycles, phases and companions.
/// Far too big for the brute-force solver. Most can be planned, some cannot.
RandomCase draw_big(std::uint64_t seed, int offerings);

/// Its parts.
boost::json::object draw_big_programme(Chance& chance, int offerings);
boost::json::object draw_big_client(Chance& chance, const boost::json::object& programme);

}  // namespace meanwhile::oracle
