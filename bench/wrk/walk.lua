-- Asks for all communities one after the other, over and over.
-- usage: wrk ... -s walk.lua URL -- FILE_OF_CODES

local requests = {}
local sent = 0

function init(arguments)
  for code in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format("GET", "/places/" .. code)
  end
end

-- The requests are written out beforehand, so that wrk costs as little as it can.
function request()
  sent = sent + 1
  return requests[sent % #requests + 1]
end
