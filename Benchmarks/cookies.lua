-- Asks for one page as many subscribers in turn. Argument: a file with a Cookie header a line.
dofile(os.getenv("BENCHMARKS") .. "/report.lua")

local requests, turn = {}, 0

function init(arguments)
    for cookie in io.lines(arguments[1]) do
        requests[#requests + 1] = wrk.format("GET", nil, { Cookie = cookie })
    end
end

function request()
    turn = turn % #requests + 1
    return requests[turn]
end
