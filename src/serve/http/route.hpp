#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "serve/http/reply.hpp"
#include "serve/http/request.hpp"

namespace meanwhile::serve {

/// Answers a request. Runs on a thread of its lane, so it may wait; several run at once. What it
/// throws becomes a 500 that says nothing but the request's id.
using Handler = std::function<Reply(const Request&)>;

/// Which threads a handler runs on. Planning, repairing what happened, and fetching from elsewhere
/// have threads and a queue of their own, so long plans and slow far ends never stand before quick
/// requests, nor before each other; when such a queue is full, the answer is 503.
enum class Lane { quick, planning, repairing, fetching };

constexpr std::size_t usual_body_limit = std::size_t{64} << 10U;

/// One line of the table of routes.
///
/// path        a template, as in "/v1/clients/{client}/week"; in logs and metrics it stands for
///             every path that it matches
/// body_limit  in bytes; a longer body is refused with 413 before it is read
/// accepts     media types of a body; others are refused with 415. Empty: a body is refused
struct Route {
  Method method = Method::get;
  std::string path;
  Handler answer;
  Lane lane = Lane::quick;
  std::size_t body_limit = usual_body_limit;
  std::vector<std::string> accepts = {"application/json"};
};

}  // namespace meanwhile::serve
