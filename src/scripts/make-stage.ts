/*
 * What a preview frame of the page /make/ holds: it draws the page that it is given.
 */

document.documentElement.classList.add('js');
