/* The page of the search keeps room for results when its address asks for some, so that nothing jumps when they come. */
if (/[?&#]q=[^&]/.test(location.search + location.hash)) { document.documentElement.className += " asked"; }
