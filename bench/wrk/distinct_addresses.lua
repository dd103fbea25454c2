-- Every request asks for another community at an address that was never asked for before. Addresses of more than 512
-- letters are never kept in the body cache, so each page is made anew.
-- usage: wrk ... -s distinct_addresses.lua URL -- FILE_OF_CODES

local padding = string.rep("x", 512)
local codes = {}
local sent = 0

function init(arguments)
  for code in io.lines(arguments[1]) do
    codes[#codes + 1] = code
  end
end

function request()
  sent = sent + 1
  return wrk.format("GET", "/places/" .. codes[sent % #codes + 1] .. "?made-up=" .. padding .. sent)
end
