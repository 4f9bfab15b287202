/*
 * The page /make/.
 */

document.documentElement.classList.add('js');
