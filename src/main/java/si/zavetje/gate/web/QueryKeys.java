package si.zavetje.gate.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import si.zavetje.shared.CsvTable;

/** What may be asked at each address of the webapps' API, as {@code query-keys.csv} lists it. */
final class QueryKeys {

    private final Map<PathPattern, Map<String, QueryKey>> routes = new LinkedHashMap<>();

    private QueryKeys() {}

    /** An address as it is listed, and the keys that may be sent there. */
    record Listed(String address, Map<String, QueryKey> keys) {}

    static QueryKeys read() {
        return listing(CsvTable.rows("query-keys.csv"));
    }

    /** Each line names an address, some keys of the same kind, the kind and a bound. */
    static QueryKeys of(List<String> lines) {
        return listing(CsvTable.rows(lines));
    }

    private static QueryKeys listing(List<List<String>> rows) {
        var all = new QueryKeys();
        rows.forEach(cells ->
                all.list(cells.get(0), cells.get(1), new QueryKey(QueryKey.Kind.valueOf(cells.get(2)), cells.get(3))));
        return all;
    }

    private void list(String address, String names, QueryKey key) {
        var keys =
                routes.computeIfAbsent(PathPatternParser.defaultInstance.parse(address), path -> new LinkedHashMap<>());
        Arrays.stream(names.split(" ", -1)).forEach(name -> keys.put(name, key));
    }

    Optional<Listed> at(String path) {
        var address = PathContainer.parsePath(path);
        return routes.entrySet().stream()
                .filter(route -> route.getKey().matches(address))
                .map(route -> new Listed(route.getKey().getPatternString(), route.getValue()))
                .findFirst();
    }

    /** How many addresses take a query at all. */
    int size() {
        return routes.size();
    }
}
