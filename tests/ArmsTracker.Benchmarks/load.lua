-- For load.sh: asks for 64 filtered timelines in turn, made of topics, directions, events and publishers.
local topics = { "drone", "missile", "aircraft", "component" }
local directions = { "IR-RU", "RU-IR" }
local events = { "transferring", "using", "producing", "agreed" }
local publishers = { "reuters", "guardian" }

local addresses = {}
for _, topic in ipairs(topics) do
  for _, direction in ipairs(directions) do
    for _, event in ipairs(events) do
      for _, publisher in ipairs(publishers) do
        addresses[#addresses + 1] = string.format(
          "/?topic=%s&publisher=%s&direction=%s&event=%s", topic, publisher, direction, event)
      end
    end
  end
end

local next_address = 0

function request()
  next_address = next_address % #addresses + 1
  return wrk.format("GET", addresses[next_address])
end
